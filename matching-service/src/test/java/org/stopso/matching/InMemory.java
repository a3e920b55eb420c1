package org.stopso.matching;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.transaction.Transactions;
import org.stopso.matching.application.answering.AcceptOffer;
import org.stopso.matching.application.answering.CloseOffer;
import org.stopso.matching.application.answering.DeclineOffer;
import org.stopso.matching.application.answering.ExpireOffers;
import org.stopso.matching.application.answering.TherapistsOffers;
import org.stopso.matching.application.changes.EndAssignment;
import org.stopso.matching.application.changes.ExplainMatching;
import org.stopso.matching.application.changes.WithdrawNeed;
import org.stopso.matching.application.coordination.AssignByHand;
import org.stopso.matching.application.coordination.ListWaiting;
import org.stopso.matching.application.coordination.WeighTherapist;
import org.stopso.matching.application.coordination.Weighing;
import org.stopso.matching.application.offering.Announcing;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.application.offering.Claims;
import org.stopso.matching.application.offering.MakeOffer;
import org.stopso.matching.application.offering.Notes;
import org.stopso.matching.application.offering.OfferReferral;
import org.stopso.matching.application.offering.OfferWaiting;
import org.stopso.matching.application.offering.Terms;
import org.stopso.matching.application.offering.Wakeups;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.fit.Rules;
import org.stopso.matching.domain.fit.Weights;
import org.stopso.matching.domain.index.CandidateIndex;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Needs;
import org.stopso.matching.domain.offer.Announcements;
import org.stopso.matching.domain.offer.Decisions;
import org.stopso.matching.domain.offer.Decisions.Decided;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.Offers;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Caseloads;
import org.stopso.matching.domain.therapist.Profile;
import org.stopso.terms.Delivery;

/** Matching without a store or a broker: the same use cases, one thing after another. */
final class InMemory {

  final Map<String, Need> needs = new HashMap<>();
  final Map<String, Offer> offers = new HashMap<>();
  final Map<String, Caseload> caseloads = new HashMap<>();
  final Map<String, Explanation> decisions = new HashMap<>();
  final Map<String, Decided> decided = new HashMap<>();

  /** What was noted of whom, by whom: actor, action, subject, reason. */
  final List<String> audited = new ArrayList<>();

  /** What was announced, in words. */
  final List<String> said = new ArrayList<>();

  final CandidateIndex index = new CandidateIndex(new Rules("test", Weights.USUAL));
  final TherapistsOffers own;
  final OfferReferral offerReferral;
  final OfferWaiting offerWaiting;
  final AcceptOffer acceptOffer;
  final DeclineOffer declineOffer;
  final ExpireOffers expireOffers;
  final WithdrawNeed withdrawNeed;
  final EndAssignment endAssignment;
  final AssignByHand assignByHand;
  final WeighTherapist weighTherapist;
  final ExplainMatching explainMatching;
  final ListWaiting listWaiting;

  /** Whether those who wait are looked at by themselves; off: only when a test says so. */
  boolean awake = true;

  private final List<Runnable> afterwards = new ArrayList<>();
  private Instant now = People.NOW;
  private int depth;

  InMemory() {
    Clock clock = new Moving();
    Terms terms =
        new Terms(clock, new Identifiers(clock, new SecureRandom()), Duration.ofHours(72), 5);
    Book book = new Book(new NeedMap(), new OfferMap(), new CaseloadMap(), new DecisionMap());
    Audit audit =
        (actor, action, subject, reason) ->
            audited.add(actor + " " + action + " " + subject + " " + reason);
    Notes notes = new Notes(audit);
    Announcing announcing = new Announcing(new Words(), new Second(), new Plain(), terms);
    Claims claims = new Claims(book.needs(), new Rules("test", Weights.USUAL));
    MakeOffer makeOffer = new MakeOffer(index, book, claims, announcing);
    own = new TherapistsOffers(index, book.offers());
    CloseOffer close =
        new CloseOffer(index, book, makeOffer, new CloseOffer.Telling(announcing, notes));
    offerReferral = new OfferReferral(book.needs(), makeOffer);
    offerWaiting =
        new OfferWaiting(
            index, new OfferWaiting.Waiting(book.needs(), claims), makeOffer, announcing);
    acceptOffer = new AcceptOffer(own, book, announcing, notes);
    declineOffer = new DeclineOffer(own, close, announcing);
    expireOffers = new ExpireOffers(book, close, announcing);
    withdrawNeed = new WithdrawNeed(book, close);
    endAssignment = new EndAssignment(book, makeOffer, announcing);
    Weighing weighing = new Weighing(index, book, terms);
    assignByHand =
        new AssignByHand(weighing, book, close, new CloseOffer.Telling(announcing, notes));
    weighTherapist = new WeighTherapist(weighing, book, notes);
    explainMatching = new ExplainMatching(book, notes);
    listWaiting = new ListWaiting(book.needs(), audit);
  }

  void profile(Profile profile) {
    index.put(profile);
    if (awake) {
      offerWaiting.toTherapist(profile.therapistId());
    }
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  Instant now() {
    return now;
  }

  /** The open offer of a referral. */
  Offer offerOf(String referralId) {
    return offers.values().stream()
        .filter(offer -> offer.isOpen() && offer.referralIds().contains(referralId))
        .findFirst()
        .orElseThrow();
  }

  NeedState stateOf(String referralId) {
    return needOf(referralId).state();
  }

  /** The need of a referral, alone or with its partner's. */
  Need needOf(String referralId) {
    return new NeedMap().find(referralId).orElseThrow();
  }

  private final class Moving extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final class Plain implements Transactions {

    @Override
    public <T> T inTransaction(Supplier<T> work) {
      depth++;
      T result = work.get();
      depth--;
      if (depth == 0) {
        List<Runnable> due = List.copyOf(afterwards);
        afterwards.clear();
        due.forEach(Runnable::run);
      }
      return result;
    }

    @Override
    public void afterCommit(Runnable runnable) {
      if (depth == 0) {
        runnable.run();
      } else {
        afterwards.add(runnable);
      }
    }
  }

  private final class Second implements Wakeups {

    @Override
    public void available(String therapistId) {
      if (awake) {
        offerWaiting.toTherapist(therapistId);
      }
    }

    @Override
    public void waits(String referralId) {
      if (awake) {
        offerWaiting.referral(referralId);
      }
    }
  }

  private final class Words implements Announcements {

    @Override
    public void offerMade(Offer offer) {
      said.add(offer.key() + " offered to " + offer.therapistId());
    }

    @Override
    public void offerClosed(Offer offer, boolean openOffersRemain) {
      said.add(
          offer.key()
              + " "
              + offer.state().status().toLowerCase(Locale.ROOT)
              + " by "
              + offer.therapistId());
    }

    @Override
    public void waiting(Need need, Instant since, List<String> missing) {
      said.add(need.key() + " waits for " + String.join(", ", missing));
    }

    @Override
    public void assigned(Offer accepted, String caseId, Instant at) {
      said.add(accepted.key() + " assigned to " + accepted.therapistId());
    }

    @Override
    public void assignedByHand(Need need, Delivery delivery, Instant at) {
      String therapist = Objects.requireNonNull(need.bond()).therapistId();
      said.add(need.key() + " given to " + therapist + " by hand, " + delivery);
    }

    @Override
    public void unfilled(Need need, int unanswered, Instant at) {
      said.add(need.key() + " unfilled after " + unanswered);
    }

    @Override
    public void assignmentCancelled(Need need, String caseId, String therapistId, Instant at) {
      said.add(need.key() + " cancelled with " + therapistId);
    }
  }

  private final class NeedMap implements Needs {

    private static final Comparator<Need> BEST_CLAIM_FIRST =
        Comparator.comparing(Need::claim).thenComparing(Need::key);

    @Override
    public Optional<Need> find(String referralId) {
      return needs.values().stream()
          .filter(need -> need.referralIds().contains(referralId))
          .findFirst();
    }

    @Override
    public void save(Need need) {
      needs.put(need.key(), need.stored());
    }

    @Override
    public List<Need> waiting(@Nullable Need after, int limit) {
      return needs.values().stream()
          .filter(need -> need.is(NeedState.WAITING))
          .filter(need -> after == null || BEST_CLAIM_FIRST.compare(need, after) > 0)
          .sorted(BEST_CLAIM_FIRST)
          .limit(limit)
          .toList();
    }

    @Override
    public List<Need> waitingFor(Profile therapist, @Nullable Need after, int limit) {
      return waiting(after, limit);
    }
  }

  private final class OfferMap implements Offers {

    @Override
    public Optional<Offer> find(String offerId) {
      return Optional.ofNullable(offers.get(offerId));
    }

    @Override
    public void save(Offer offer) {
      offers.put(offer.offerId(), offer.stored());
    }

    @Override
    public List<Offer> of(String therapistId) {
      return offers.values().stream()
          .filter(offer -> offer.therapistId().equals(therapistId))
          .sorted(Comparator.comparing(Offer::offeredAt).reversed())
          .toList();
    }

    @Override
    public List<Offer> about(String referralId) {
      return offers.values().stream()
          .filter(offer -> offer.referralIds().contains(referralId))
          .sorted(Comparator.comparing(Offer::offeredAt).thenComparing(Offer::offerId).reversed())
          .toList();
    }

    @Override
    public List<String> due(Instant at, int limit) {
      return offers.values().stream()
          .filter(offer -> offer.dueAt(at))
          .map(Offer::offerId)
          .limit(limit)
          .toList();
    }
  }

  private final class CaseloadMap implements Caseloads {

    @Override
    public Caseload of(String therapistId) {
      return caseloads.getOrDefault(therapistId, Caseload.empty(therapistId));
    }

    @Override
    public void save(Caseload changed) {
      Caseload stored = changed.stored();
      caseloads.put(stored.therapistId(), stored);
      if (depth == 0) {
        index.put(stored);
      } else {
        afterwards.add(() -> index.put(stored));
      }
    }
  }

  private final class DecisionMap implements Decisions {

    @Override
    public void keep(String referralId, Decided kept) {
      decisions.put(referralId, kept.explanation());
      decided.put(referralId, kept);
    }

    @Override
    public Optional<Decided> latest(String referralId) {
      return Optional.ofNullable(decided.get(referralId));
    }
  }
}
