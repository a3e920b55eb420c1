package org.stopso.referral.application.following;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.Progress.Forecast;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.lifecycle.Cause;

/** Follows what matching-service says of a referral. */
@Service
public class FollowMatching {

  private static final String MATCHING = "matching-service";

  private final Heard heard;
  private final Announcements announcements;

  FollowMatching(Heard heard, Announcements announcements) {
    this.heard = heard;
    this.announcements = announcements;
  }

  /** A therapist is asked. */
  public void offered(List<String> referralIds) {
    heard.about(referralIds, (it, now) -> it.heard(MATCHING, Cause.OFFER_MADE, now));
  }

  /** An offer is gone; it counts when it was the last. */
  public void offerGone(List<String> referralIds, boolean othersRemain) {
    if (!othersRemain) {
      heard.about(referralIds, (it, now) -> it.heard(MATCHING, Cause.OFFERS_GONE, now));
    }
  }

  /** Nobody fits today. */
  public void waiting(List<String> referralIds, @Nullable Forecast forecast) {
    heard.about(referralIds, (it, now) -> it.waiting(MATCHING, forecast, now));
  }

  /**
   * A therapist has accepted. Where the referral can't be assigned any more, matching is told; the
   * same case again changes nothing. Two of a couple are assigned both, or neither.
   */
  public void assigned(List<String> referralIds, String caseId, String therapistId) {
    Optional<Referral> obstacle =
        heard.first(referralIds, it -> !it.knows(caseId) && !it.mayBeAssigned());
    if (obstacle.isEmpty()) {
      heard.about(
          referralIds, (it, now) -> it.knows(caseId) ? it : it.assigned(MATCHING, caseId, now));
    } else {
      heard.about(
          referralIds, (it, now) -> it.knows(caseId) ? it : it.notAssigned(MATCHING, caseId, now));
      announcements.assignmentRefused(obstacle.get(), caseId, therapistId);
    }
  }

  /** The assignment could not stand. */
  public void assignmentCancelled(List<String> referralIds, String caseId) {
    heard.aboutCase(
        referralIds, caseId, (it, now) -> it.heard(MATCHING, Cause.ASSIGNMENT_CANCELLED, now));
  }
}
