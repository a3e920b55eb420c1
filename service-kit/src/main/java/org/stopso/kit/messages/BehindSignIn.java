package org.stopso.kit.messages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Pages behind sign-in are written in English alone: one that says it was Welsh would be read out
 * with Welsh sounds.
 */
final class BehindSignIn implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getUserPrincipal() != null) {
      Languages.offerNoChoice(request);
    }
    return true;
  }
}
