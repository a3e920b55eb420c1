package org.stopso.therapist.registry.application;

import org.stopso.therapist.registry.domain.Therapists;

/** Lets tests of casework know who is signed in. */
public final class SignedIn {

  private SignedIn() {}

  public static SignedInTherapist of(Therapists therapists) {
    return new SignedInTherapist(therapists);
  }
}
