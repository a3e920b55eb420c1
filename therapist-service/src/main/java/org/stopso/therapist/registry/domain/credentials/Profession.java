package org.stopso.therapist.registry.domain.credentials;

/** The professions that the charity takes as suitably qualified. */
public enum Profession {
  PSYCHOLOGIST,
  PSYCHOTHERAPIST,
  COUNSELLOR,
  DOCTOR
}
