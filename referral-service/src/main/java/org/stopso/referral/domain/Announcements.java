package org.stopso.referral.domain;

import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.feedback.Feedback;

/** What the rest of the platform is told, in the transaction of the change. */
public interface Announcements {

  /** Somebody asked for help; and, where that is so, a person has to look first. */
  void submitted(Referral referral);

  /** A person has to look before anybody is offered it. */
  void held(Referral referral);

  /**
   * It may be matched, with the clearance and priority of its release; of a couple, as soon as the
   * other may be too.
   */
  void released(Referral referral);

  /** No offer may stand; a case that has begun ends, and is named. */
  void withdrawn(Referral referral);

  /**
   * Nothing personal of it can be read any more; no offer may stand, a case that has begun ends.
   */
  void erased(Referral referral);

  /** Somebody can read something new. */
  void messageLeft(Message message);

  /** What somebody thinks of the help they had. */
  void feedbackGiven(Feedback feedback);

  /** A therapist accepted, but it can't be assigned. */
  void assignmentRefused(Referral referral, String caseId, String therapistId);
}
