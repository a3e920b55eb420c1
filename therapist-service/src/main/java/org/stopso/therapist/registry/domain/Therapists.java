package org.stopso.therapist.registry.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.stopso.kit.personal.Personal;

/** The therapists there are. */
public interface Therapists {

  Optional<Therapist> find(String therapistId);

  /** Whoever signs in with that account. */
  Optional<Therapist> ofAccount(String accountId);

  /** Whoever is written to at that address; there is one at most. */
  Optional<Therapist> ofEmail(Personal<String> email);

  void add(Therapist therapist);

  /** Keeps the next state of a therapist; it must follow the one that is kept. */
  void keep(Therapist therapist);

  /** The ids of those whose pause ended before {@code day}. */
  List<String> pausedUntilBefore(LocalDate day);

  /** Everybody's id, in order. */
  List<String> allIds();
}
