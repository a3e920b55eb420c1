package org.stopso.referral.application.household;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.referral.application.Moment;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.household.Invitations;

/**
 * Shows coordinators who waits for the other of a couple. Two who both asked without a code would
 * wait for each other for ever, and nothing would bring either to anybody's notice. Nothing that is
 * sealed is opened, so that nothing has to be noted.
 */
@Service
public class ListAwaitingPartner {

  private final Referrals referrals;
  private final Invitations invitations;
  private final Moment moment;

  ListAwaitingPartner(Referrals referrals, Invitations invitations, Moment moment) {
    this.referrals = referrals;
    this.invitations = invitations;
    this.moment = moment;
  }

  /**
   * At most {@code limit} of them, who asked first first, after the one with that id, which may
   * have ceased to wait.
   */
  public List<Waiting> after(@Nullable String referralId, int limit) {
    List<Referral> found = referrals.awaitingPartner(referralId, limit);
    Map<String, Instant> living =
        invitations.livingUntil(found.stream().map(Referral::id).toList(), moment.now());
    return found.stream()
        .map(referral -> new Waiting(referral, living.get(referral.id())))
        .toList();
  }

  /**
   * Somebody who waits.
   *
   * @param codeUntil from when on no household code of theirs can be used; absent where none can
   *     now
   */
  public record Waiting(Referral referral, @Nullable Instant codeUntil) {

    /** When they asked: the wait begins with it, also where a hold came first. */
    public Instant asked() {
      return referral.progress().history().getFirst().at();
    }
  }
}
