package org.stopso.matching.application.offering;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Candidates;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Needs;

/** Offers again what waits: to a therapist who became available, or to whoever fits. */
public class OfferWaiting {

  /** Those who wait, and who of them comes first. */
  public record Waiting(Needs needs, Claims claims) {}

  private static final int PAGE = 200;

  private final Candidates candidates;
  private final Needs needs;
  private final Claims claims;
  private final MakeOffer makeOffer;
  private final Announcing announcing;

  public OfferWaiting(
      Candidates candidates, Waiting waiting, MakeOffer makeOffer, Announcing announcing) {
    this.candidates = candidates;
    this.needs = waiting.needs();
    this.claims = waiting.claims();
    this.makeOffer = makeOffer;
    this.announcing = announcing;
  }

  /** Fills this therapist's free places, best claim first. Each offer is a transaction. */
  public void toTherapist(String therapistId) {
    Optional<Need> next = next(therapistId);
    while (next.isPresent() && offered(next.get().key())) {
      next = next(therapistId);
    }
  }

  /** Once more for this one. */
  public void referral(String referralId) {
    needs
        .find(referralId)
        .filter(need -> need.is(NeedState.WAITING))
        .ifPresent(this::offerIfSomebodyFits);
  }

  /** Once more for all who wait, best claim first. */
  public void toEverybody() {
    Attempts attempts = new Attempts();
    @Nullable Need after = null;
    List<Need> page;
    do {
      page = needs.waiting(after, PAGE);
      for (Need need : page) {
        attempts.attempt(() -> offerIfSomebodyFits(need));
        after = need;
      }
    } while (page.size() == PAGE);
    attempts.throwIfAnyFailed();
  }

  private void offerIfSomebodyFits(Need need) {
    if (somebodyFits(need)) {
      offered(need.key());
    }
  }

  private Optional<Need> next(String therapistId) {
    return candidates
        .find(therapistId, announcing.terms().today())
        .filter(Candidate::mayReceive)
        .filter(candidate -> candidate.freePlaces() > 0)
        .flatMap(claims::best);
  }

  private boolean somebodyFits(Need need) {
    return candidates.decide(need, announcing.terms().now(), Map.of()).match() != null;
  }

  private boolean offered(String referralId) {
    return announcing.transactions().inTransaction(() -> makeOffer.tryAgain(referralId));
  }
}
