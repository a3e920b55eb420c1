package org.stopso.referral.domain.request;

import org.jspecify.annotations.Nullable;

/** Where the client is: exactly one of an outcode and a prison. Never more than an outcode. */
public record Place(@Nullable String outcode, @Nullable String prisonId) {

  /** Of somebody who was erased. */
  static final Place NOWHERE = new Place(null, null);

  /** Somewhere outside. */
  public static Place at(String outcode) {
    return new Place(outcode, null);
  }

  /** In this prison of the reference list. */
  public static Place inside(String prisonId) {
    return new Place(null, prisonId);
  }

  /** Whether the client is in prison. */
  public boolean inPrison() {
    return prisonId != null;
  }
}
