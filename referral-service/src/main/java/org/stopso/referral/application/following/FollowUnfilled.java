package org.stopso.referral.application.following;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.stopso.kit.inbox.NotYet;
import org.stopso.referral.application.Tasks;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.queue.QueueItem.Kind;

/**
 * Several therapists in a row did not answer: a coordinator looks, while others are being asked.
 */
@Service
public class FollowUnfilled {

  private static final String MATCHING = "matching-service";

  private final Referrals referrals;
  private final Tasks tasks;

  FollowUnfilled(Referrals referrals, Tasks tasks) {
    this.referrals = referrals;
    this.tasks = tasks;
  }

  /**
   * A need, of one referral or of two, was not filled; where nobody is looked for any more, there
   * is nothing to do.
   *
   * @param at when the last of the offers ran out
   * @throws NotYet about a referral that is not here
   */
  public void unfilled(List<String> referralIds, Instant at) {
    String id = referralIds.getFirst();
    Referral referral = referrals.find(id).orElseThrow(() -> new NotYet("no such referral: " + id));
    if (referral.state().seeking()) {
      tasks.begin(Kind.UNFILLED, referral, false, MATCHING, at);
    }
  }
}
