package org.stopso.matching.application.offering;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Candidates;
import org.stopso.matching.domain.fit.Decision;
import org.stopso.matching.domain.fit.Match;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.offer.Brief;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.OfferState;
import org.stopso.matching.domain.therapist.Caseload;

/**
 * Finds a therapist for a need, reserves a place with them and asks them; or lets the need wait.
 * Everything happens in the transaction under way, so that a place is never promised twice.
 *
 * <p>The index proposes, the store disposes: the caseload is read in the transaction, and where it
 * is newer than the index knew, the decision is taken again with it. And nobody is overtaken: when
 * somebody who waits has a better claim to the place that was found, they are served first.
 */
public class MakeOffer {

  private final Candidates candidates;
  private final Book book;
  private final Claims claims;
  private final Announcing announcing;

  public MakeOffer(Candidates candidates, Book book, Claims claims, Announcing announcing) {
    this.candidates = candidates;
    this.book = book;
    this.claims = claims;
    this.announcing = announcing;
  }

  /** Has somebody asked for a need that is being matched, or lets it wait; stores what came out. */
  public Need findFor(Need need) {
    return findFor(need, need, new HashMap<>());
  }

  /** Once more for a need that waits; nothing happens where it does not wait any more. */
  public boolean tryAgain(String referralId) {
    return book.needs()
        .find(referralId)
        .filter(need -> need.is(NeedState.WAITING))
        .map(need -> findFor(need.again(), need, new HashMap<>()))
        .filter(need -> need.is(NeedState.OFFERED))
        .isPresent();
  }

  private Need findFor(Need need, Need before, Map<String, Caseload> fresh) {
    while (true) {
      Instant now = announcing.terms().now();
      Decision decision = candidates.decide(need, now, fresh);
      Match match = decision.match();
      if (match == null) {
        return letWait(need, before, decision);
      }
      Candidate chosen = asStored(match.therapistId(), fresh);
      if (chosen == null || Objection.first(need, chosen).isPresent()) {
        continue;
      }
      Optional<Need> overtaken = claims.betterThan(need, chosen);
      if (overtaken.isPresent()) {
        findFor(overtaken.get().again(), overtaken.get(), fresh);
        continue;
      }
      return offer(need, chosen, match, decision, fresh);
    }
  }

  /** The candidate with the caseload as it is in this transaction; null: decide again with it. */
  private @Nullable Candidate asStored(String therapistId, Map<String, Caseload> fresh) {
    Candidate proposed = candidates.find(therapistId, announcing.terms().today()).orElse(null);
    if (proposed == null) {
      return null;
    }
    Caseload known = fresh.get(therapistId);
    Caseload stored = known == null ? book.caseloads().of(therapistId) : known;
    fresh.put(therapistId, stored);
    return known == null && stored.version() != proposed.caseload().version()
        ? null
        : new Candidate(proposed.profile(), stored, proposed.today());
  }

  private Need offer(
      Need need, Candidate chosen, Match match, Decision decision, Map<String, Caseload> fresh) {
    Offer offer = written(need, match, decision);
    Caseload.Entry entry =
        new Caseload.Entry(
            need.key(), offer.offerId(), null, need.wishes().reducedFee(), need.household());
    Caseload reserved = chosen.caseload().reserved(entry, chosen.today(), chosen.profile());
    Need offered = need.offered(offer.offerId(), match.therapistId());
    book.caseloads().save(reserved);
    book.offers().save(offer);
    book.needs().save(offered);
    book.decisions().keep(need.key(), decision.explanation());
    announcing.announcements().offerMade(offer);
    fresh.put(match.therapistId(), reserved.stored());
    return offered;
  }

  private Offer written(Need need, Match match, Decision decision) {
    Instant now = decision.explanation().decidedAt();
    return new Offer(
        announcing.terms().identifiers().next(),
        need.referralIds(),
        match.therapistId(),
        now,
        now.plus(announcing.terms().openFor()),
        brief(need, match),
        match.score(),
        decision.explanation().rulesVersion(),
        new OfferState.Open(),
        0);
  }

  private static Brief brief(Need need, Match match) {
    return new Brief(
        need.wishes().where().region(),
        match.meeting().distanceKm(),
        match.meeting().mode(),
        need.wishes().help(),
        need.clearance(),
        need.wishes().groups(),
        need.wishes().availability(),
        need.wishes().reducedFee());
  }

  /** Nothing is written for a need that waited before for the same reasons. */
  private Need letWait(Need need, Need before, Decision decision) {
    List<String> missing = decision.explanation().missing().stream().map(Objection::code).toList();
    if (before.is(NeedState.WAITING) && before.missing().equals(missing)) {
      return before;
    }
    Need waiting = need.waiting(missing);
    book.needs().save(waiting);
    book.decisions().keep(need.key(), decision.explanation());
    if (!before.is(NeedState.WAITING)) {
      announcing.announcements().waiting(waiting, decision.explanation().decidedAt(), missing);
      announcing.transactions().afterCommit(() -> announcing.wakeups().waits(need.key()));
    }
    return waiting;
  }
}
