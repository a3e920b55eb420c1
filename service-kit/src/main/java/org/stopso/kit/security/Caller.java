package org.stopso.kit.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is calling: a controller's parameter of this type is filled from the token.
 *
 * @param accountId the issuer's {@code sub}; for a service its client id
 * @param roles such as {@code THERAPIST}, without a prefix
 */
public record Caller(String accountId, Set<String> roles) {

  public boolean is(String role) {
    return roles.contains(role);
  }

  /** Who is calling in this thread; {@code null} for nobody. For what is not a controller. */
  public static @Nullable Caller current() {
    return CallerArgument.current();
  }
}
