package org.stopso.gateway.tokens;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.stopso.gateway.routes.Role;

/** The roles that an access token gives: those of its claim {@code roles} that there are here. */
public final class Roles {
  private static final String CLAIM = "roles";
  private static final Set<String> KNOWN =
      Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

  private Roles() {}

  /** As Spring Security knows them. */
  public static Collection<GrantedAuthority> of(Jwt token) {
    List<String> claimed = token.getClaimAsStringList(CLAIM);
    if (claimed == null) {
      return List.of();
    }
    return claimed.stream()
        .filter(KNOWN::contains)
        .map(Role::valueOf)
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
        .toList();
  }
}
