package org.stopso.local.demo;

/** What a demo person may do, as it stands in the {@code roles} claim of a token. */
public enum DemoRole {
  COORDINATOR,
  MODERATOR,
  ANALYST,
  THERAPIST,
  FAMILY
}
