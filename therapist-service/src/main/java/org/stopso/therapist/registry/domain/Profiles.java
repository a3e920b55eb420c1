package org.stopso.therapist.registry.domain;

/** Where it is made known what a therapist offers, whole, each time it changes. */
public interface Profiles {

  /** Announces the current state, in the transaction under way. */
  void publish(Therapist therapist);
}
