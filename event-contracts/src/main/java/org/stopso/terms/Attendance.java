package org.stopso.terms;

/** What became of an appointment. */
public enum Attendance {
  ATTENDED,
  LATE,
  CLIENT_CANCELLED,
  THERAPIST_CANCELLED,
  DID_NOT_ATTEND
}
