package org.stopso.kit.security;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/** What a token allows: roles of people and scopes of services, together. */
final class TokenAuthorities implements Converter<Jwt, Collection<GrantedAuthority>> {

  static final String ROLE = "ROLE_";

  private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

  @Override
  public Collection<GrantedAuthority> convert(Jwt token) {
    List<GrantedAuthority> all = new ArrayList<>();
    if (token.getClaim("roles") instanceof Collection<?> roles) {
      roles.forEach(role -> all.add(new SimpleGrantedAuthority(ROLE + role)));
    }
    Collection<GrantedAuthority> allowed = scopes.convert(token);
    if (allowed != null) {
      all.addAll(allowed);
    }
    return all;
  }
}
