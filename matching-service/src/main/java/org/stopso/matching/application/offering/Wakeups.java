package org.stopso.matching.application.offering;

/** Hastens what a sweep would do anyway. Called after the commit; returns at once. */
public interface Wakeups {

  /** This therapist may have become available to those who wait. */
  void available(String therapistId);

  /** This referral waits: somebody may have become available while it was decided. */
  void waits(String referralId);
}
