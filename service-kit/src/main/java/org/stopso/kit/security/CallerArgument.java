package org.stopso.kit.security;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Fills a {@link Caller} parameter: {@code null} for nobody where it is {@code @Nullable}. */
final class CallerArgument implements HandlerMethodArgumentResolver {

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Caller.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Caller caller = current();
    if (caller == null && !parameter.isOptional()) {
      throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
    }
    return caller;
  }

  /** Who is calling in this thread, if anybody is. */
  static @Nullable Caller current() {
    Authentication token = SecurityContextHolder.getContext().getAuthentication();
    if (token == null
        || !token.isAuthenticated()
        || token instanceof AnonymousAuthenticationToken) {
      return null;
    }
    Set<String> roles =
        token.getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .filter(authority -> authority != null && authority.startsWith(TokenAuthorities.ROLE))
            .map(authority -> authority.substring(TokenAuthorities.ROLE.length()))
            .collect(Collectors.toUnmodifiableSet());
    return new Caller(token.getName(), roles);
  }
}
