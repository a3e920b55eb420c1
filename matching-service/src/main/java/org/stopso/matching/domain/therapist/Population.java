package org.stopso.matching.domain.therapist;

/** Where news of therapists goes, in whatever order and however often it arrives. */
public interface Population {

  /** A profile; an older one than known is passed over. */
  void put(Profile profile);

  /** The therapist has left; passed over when a newer profile is known. */
  void remove(String therapistId, long sequence);

  /** Who occupies the places; an older version than known is passed over. */
  void put(Caseload caseload);
}
