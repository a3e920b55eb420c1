package org.stopso.local.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Somebody who can sign in at the local issuer. All of it is made up and public: the password is
 * the username with {@code demo-} before it.
 *
 * @param username what they type
 * @param name how pages address them
 * @param role the one role they have
 */
public record DemoAccount(String username, String name, DemoRole role) {

  /** The password, the same on every local platform. */
  public String password() {
    return "demo-" + username;
  }

  /** The issuer's {@code sub}: fixed, so that what services stored about a person stays theirs. */
  public String subject() {
    return fixedId("account/" + username);
  }

  /** Where mail for them goes; nobody can own an address under this ending. */
  public String email() {
    return username + "@stopso.example";
  }

  static String fixedId(String what) {
    return UUID.nameUUIDFromBytes(("stopso/" + what).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
