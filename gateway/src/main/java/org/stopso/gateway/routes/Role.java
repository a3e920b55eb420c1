package org.stopso.gateway.routes;

/** What somebody may be, as the issuer's token says. */
public enum Role {
  COORDINATOR,
  MODERATOR,
  ANALYST,
  THERAPIST,
  FAMILY;

  /** The name under which Spring Security knows this role. */
  public String authority() {
    return "ROLE_" + name();
  }
}
