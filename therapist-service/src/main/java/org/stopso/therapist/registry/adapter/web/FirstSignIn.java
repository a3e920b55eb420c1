package org.stopso.therapist.registry.adapter.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.stopso.kit.security.Caller;
import org.stopso.therapist.registry.application.LinkTherapist;

/** At the door: before any page or answer for a therapist, whoever is new here is linked. */
@Component
class FirstSignIn implements HandlerInterceptor, WebMvcConfigurer {

  private static final String THERAPIST = "THERAPIST";

  private final LinkTherapist linkTherapist;

  FirstSignIn(LinkTherapist linkTherapist) {
    this.linkTherapist = linkTherapist;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Caller caller = Caller.current();
    if (caller != null && caller.is(THERAPIST)) {
      linkTherapist.atFirstSignIn(caller.accountId());
    }
    return true;
  }
}
