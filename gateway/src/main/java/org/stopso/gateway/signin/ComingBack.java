package org.stopso.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.stopso.gateway.back.WayBack;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.session.EndsWith;

/**
 * What becomes of somebody whom the issuer sent back: they go their way back, or are told why they
 * could not sign in.
 */
final class ComingBack implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  /** The issuer gave no answer, or none that can be used: waiting may mend it. */
  static final String NO_ANSWER = "invalid_token_response";

  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final WayBack wayBack;
  private final Marks marks;
  private final Refusals refusals;
  private final SignIns signIns;

  ComingBack(WayBack wayBack, Marks marks, Refusals refusals, SignIns signIns) {
    this.wayBack = wayBack;
    this.marks = marks;
    this.refusals = refusals;
    this.signIns = signIns;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person) {
    if (person.getPrincipal() instanceof OidcUser signedIn) {
      request.getSession().setAttribute(EndsWith.ATTRIBUTE, marks.of(signedIn.getIdToken()));
    }
    signIns.count(SignIns.Outcome.SIGNED_IN);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, wayBack.follow(request, person));
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
      throws IOException {
    if (failed instanceof OAuth2AuthenticationException refused
        && refused.getError().getErrorCode().equals(NO_ANSWER)) {
      signIns.count(SignIns.Outcome.AWAY);
      refusals.write(Refusal.SIGN_IN_AWAY, AGAIN, request, response);
    } else {
      signIns.count(SignIns.Outcome.FAILED);
      refusals.write(Refusal.SIGN_IN_FAILED, request, response);
    }
  }
}
