package org.stopso.matching.domain.therapist;

/** Where news of therapists goes, in whatever order and however often it arrives. */
public interface Population {

  /** A profile; one that is not newer than what is known is passed over. Whether it was news. */
  boolean put(Profile profile);

  /** The therapist has left; passed over when a newer profile is known. */
  void remove(String therapistId, long sequence);

  /** Who occupies the places; an older version than known is passed over. */
  void put(Caseload caseload);
}
