package org.stopso.referral.application.following;

import java.util.List;
import org.springframework.stereotype.Service;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.terms.EndingReason;

/** Follows what therapist-service says of the work with a client. */
@Service
public class FollowCasework {

  private static final String CASEWORK = "therapist-service";

  private final Heard heard;

  FollowCasework(Heard heard) {
    this.heard = heard;
  }

  /** A session took place: with the first, therapy has begun. */
  public void sessionLogged(List<String> referralIds, String caseId) {
    heard.aboutCase(
        referralIds, caseId, (it, now) -> it.heard(CASEWORK, Cause.SESSION_LOGGED, now));
  }

  /**
   * A case is over. {@code CANCELLED} says nothing new: that the assignment was cancelled is what
   * matching-service tells.
   */
  public void caseEnded(List<String> referralIds, String caseId, EndingReason reason) {
    if (reason == EndingReason.CANCELLED) {
      return;
    }
    Cause cause = reason.goesOn() ? Cause.THERAPIST_GONE : Cause.CASE_ENDED;
    heard.aboutCase(referralIds, caseId, (it, now) -> it.heard(CASEWORK, cause, now));
  }
}
