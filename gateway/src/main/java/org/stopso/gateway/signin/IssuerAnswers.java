package org.stopso.gateway.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.stopso.gateway.issuer.Issuer;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;

/**
 * Looks whether the issuer is there before a browser is sent to it: otherwise all that people would
 * see is their browser's own message.
 */
public final class IssuerAnswers extends OncePerRequestFilter {
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final RestClient client;
  private final Issuer issuer;
  private final Refusals refusals;
  private final SignIns signIns;

  IssuerAnswers(RestClient client, Issuer issuer, Refusals refusals, SignIns signIns) {
    this.client = client;
    this.issuer = issuer;
    this.refusals = refusals;
    this.signIns = signIns;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().equals(SignInAgain.PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (answers()) {
      chain.doFilter(request, response);
    } else {
      signIns.count(SignIns.Outcome.AWAY);
      refusals.write(Refusal.SIGN_IN_AWAY, AGAIN, request, response);
    }
  }

  private boolean answers() {
    try {
      client.get().uri(issuer.jwks()).retrieve().toBodilessEntity();
      return true;
    } catch (RestClientException away) {
      return false;
    }
  }
}
