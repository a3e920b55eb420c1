package org.stopso.referral.domain;

/** What the rest of the platform is told, in the transaction of the change. */
public interface Announcements {

  /** Somebody asked for help. */
  void submitted(Referral referral);

  /** A person has to look before anybody is offered it. */
  void held(Referral referral);

  /** It may be matched, with the clearance and priority of its release. */
  void released(Referral referral);

  /** No offer may stand; a case that has begun ends, and is named. */
  void withdrawn(Referral referral);

  /** A therapist accepted, but it can't be assigned. */
  void assignmentRefused(Referral referral, String caseId, String therapistId);
}
