package org.stopso.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.stopso.gateway.refusal.Refusal;
import org.stopso.gateway.refusal.Refusals;
import org.stopso.gateway.routes.Role;
import org.stopso.gateway.session.EndsWith;

/**
 * What becomes of somebody whom the issuer sent back: they come to the page they asked for, or to
 * where they work; or are told why they could not sign in.
 */
final class ComingBack implements AuthenticationSuccessHandler, AuthenticationFailureHandler {
  /** The issuer gave no answer, or none that can be used: waiting may mend it. */
  static final String NO_ANSWER = "invalid_token_response";

  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final Marks marks;
  private final Refusals refusals;
  private final SignIns signIns;

  ComingBack(Marks marks, Refusals refusals, SignIns signIns) {
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
    response.setHeader(HttpHeaders.LOCATION, pageFor(request, person));
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

  private static String pageFor(HttpServletRequest request, Authentication person) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(SignInAgain.RETURN_TO) instanceof String page) {
      session.removeAttribute(SignInAgain.RETURN_TO);
      return page;
    }
    if (is(Role.COORDINATOR, person)) {
      return "/desk";
    }
    return is(Role.THERAPIST, person) ? "/cases" : "/";
  }

  private static boolean is(Role role, Authentication person) {
    return person.getAuthorities().stream()
        .anyMatch(granted -> role.authority().equals(granted.getAuthority()));
  }
}
