package org.stopso.matching.application.coordination;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.matching.application.answering.CloseOffer;
import org.stopso.matching.application.answering.CloseOffer.Telling;
import org.stopso.matching.application.coordination.Weighing.Weighed;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.domain.fit.Candidate;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Meeting;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.offer.ByHand;
import org.stopso.matching.domain.offer.Decisions.Decided;
import org.stopso.matching.domain.therapist.Caseload;

/**
 * A coordinator chooses the therapist (docs/domain.md §4.3): the open offer is taken back, a place
 * is taken and the case begins, all in one transaction. Some rules bind even them; the others yield
 * to their reason, which is kept with the decision.
 */
public class AssignByHand {

  private final Weighing weighing;
  private final Book book;
  private final CloseOffer closeOffer;
  private final Telling telling;

  public AssignByHand(Weighing weighing, Book book, CloseOffer closeOffer, Telling telling) {
    this.weighing = weighing;
    this.book = book;
    this.closeOffer = closeOffer;
    this.telling = telling;
  }

  /**
   * What a coordinator commands.
   *
   * @param by the coordinator's account
   * @param version what they had seen of the need
   */
  public record Order(
      String by, String referralId, String therapistId, Personal<String> reason, long version) {}

  /**
   * Assigns; the same again changes nothing.
   *
   * @return the id of the case that begins, or has begun
   * @throws NotFound when matching does not know the referral
   * @throws org.stopso.kit.problem.InvalidRequest when there is no such therapist
   * @throws org.stopso.kit.problem.Stale when it has changed since the coordinator looked
   * @throws Refused {@code not-seeking} when nobody is looked for, {@code therapist-barred} with
   *     the rules that bind
   */
  public String assign(Order order) {
    return telling.announcing().transactions().inTransaction(() -> assigned(order));
  }

  private String assigned(Order order) {
    Need need = book.needs().find(order.referralId()).orElseThrow(NotFound::new);
    Decided last = book.decisions().latest(need.key()).orElse(null);
    if (isRepeated(order, need, last)) {
      return Objects.requireNonNull(Objects.requireNonNull(need.bond()).caseId());
    }
    requireAsSeen(order, need, last);
    Weighed weighed = weighing.weigh(need, order.therapistId());
    requireNothingBinds(weighed);
    Explanation rules = explained(need, weighed);
    closeOffer.takeBack(need);
    return begin(order, need, weighed, rules);
  }

  /** Who held or closed it is not known here: then that it is so has to do. */
  private void requireAsSeen(Order order, Need need, @Nullable Decided last) {
    boolean seeking = need.state().seeking();
    if (need.version() != order.version() && (seeking || need.is(NeedState.ASSIGNED))) {
      throw WhoWasFirst.with(need, last, book.offers());
    }
    if (!seeking) {
      throw new Refused("not-seeking");
    }
  }

  private static boolean isRepeated(Order order, Need need, @Nullable Decided last) {
    ByHand before = last == null ? null : last.byHand();
    return before != null
        && need.is(NeedState.ASSIGNED)
        && need.version() == order.version() + 1
        && before.by().equals(order.by())
        && before.therapistId().equals(order.therapistId());
  }

  private static void requireNothingBinds(Weighed weighed) {
    if (!weighed.binding().isEmpty()) {
      List<String> codes = weighed.binding().stream().map(Objection::code).toList();
      throw new Refused("therapist-barred", String.join(", ", codes)).naming("rules", codes);
    }
  }

  /** What the rules themselves would have done, with an open offer's place free again. */
  private Explanation explained(Need need, Weighed weighed) {
    Candidate chosen = weighed.candidate();
    Map<String, Caseload> fresher = new HashMap<>(weighing.offerTakenBack(need));
    fresher.put(chosen.profile().therapistId(), chosen.caseload());
    return weighing.decide(need, fresher);
  }

  private String begin(Order order, Need need, Weighed weighed, Explanation rules) {
    Candidate chosen = weighed.candidate();
    String caseId = telling.announcing().terms().identifiers().next();
    Instant at = rules.decidedAt();
    boolean reduced = need.wishes().reducedFee() && chosen.freeReducedFeePlaces() > 0;
    Need assigned = need.assignedByHand(order.therapistId(), caseId, at);
    Caseload.Entry entry =
        new Caseload.Entry(need.key(), caseId, caseId, reduced, need.household());
    book.caseloads().save(book.caseloads().of(order.therapistId()).given(entry, chosen.profile()));
    book.needs().save(assigned);
    ByHand byHand =
        new ByHand(order.therapistId(), order.by(), at, weighed.yielding(), order.reason());
    book.decisions().keep(need.key(), new Decided(rules, byHand));
    telling
        .announcing()
        .announcements()
        .assignedByHand(assigned, Meeting.byHand(need, chosen.profile()), at);
    telling.notes().note(order.by(), "matching.assign", need.referralIds(), order.reason().open());
    return caseId;
  }
}
