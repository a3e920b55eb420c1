package org.stopso.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.stopso.gateway.routes.Role;

/** Brings somebody who has just signed in to the page they asked for, or to where they work. */
final class SignedIn implements AuthenticationSuccessHandler {

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication person) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, pageFor(request, person));
  }

  private static String pageFor(HttpServletRequest request, Authentication person) {
    HttpSession session = request.getSession(false);
    if (session != null && session.getAttribute(SignInAgain.RETURN_TO) instanceof String page) {
      session.removeAttribute(SignInAgain.RETURN_TO);
      return page;
    }
    boolean therapist =
        person.getAuthorities().stream()
            .anyMatch(role -> Role.THERAPIST.authority().equals(role.getAuthority()));
    return therapist ? "/cases" : "/";
  }
}
