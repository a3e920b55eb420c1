package org.stopso.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.stopso.kit.inbox.NotYet;
import org.stopso.matching.application.changes.EndAssignment.Ending;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.terms.Clearance;
import org.stopso.terms.DeclineReason;
import org.stopso.terms.EndingReason;
import org.stopso.terms.HelpKind;

/** Two who ask together, and those who belong to one household. */
class CoupleScenarioTest {

  private InMemory matching = new InMemory();

  @Test
  void twoAreOneNeedWithOnePlace() {
    therapist("ann", 1);
    first("kim");
    assertThat(matching.stateOf("kim")).isEqualTo(NeedState.AWAITING_PARTNER);
    second("lou", "kim");
    Offer offer = matching.offerOf("lou");
    assertThat(offer.referralIds()).containsExactly("kim", "lou");
    assertThat(offer.brief().help()).isEqualTo(HelpKind.COUPLE);
    assertThat(places("ann")).isEqualTo(1);

    accept("ann", offer);
    assertThat(matching.stateOf("lou")).isEqualTo(NeedState.ASSIGNED);
    assertThat(places("ann")).isEqualTo(1);
    assertThat(matching.said).containsExactly("kim offered to ann", "kim assigned to ann");
  }

  @Test
  void whoReadsOrDoesSomethingAboutOneReadsAndDoesItAboutBoth() {
    therapist("ann", 1);
    first("kim");
    second("lou", "kim");
    matching.explainMatching.of("nia", "lou");
    assertThat(noted()).containsExactly("matching.read kim", "matching.read lou");
    matching.weighTherapist.weigh("nia", "kim", "ann");
    assertThat(noted()).containsExactly("matching.read kim", "matching.read lou");
    accept("ann", matching.offerOf("lou"));
    assertThat(noted()).containsExactly("offer.accept kim", "offer.accept lou");
  }

  @Test
  void whoReadsAboutOneAloneReadsAboutNobodyElse() {
    therapist("ann", 1);
    first("kim");
    submitted("lou", "kim");
    matching.explainMatching.of("nia", "lou");
    assertThat(noted()).containsExactly("matching.read lou");
    matching.weighTherapist.weigh("nia", "lou", "ann");
    assertThat(noted()).containsExactly("matching.read lou");
  }

  /** What was noted since it was last asked for: the action and of whom. */
  private List<String> noted() {
    List<String> noted =
        matching.audited.stream()
            .map(entry -> entry.split(" "))
            .map(words -> words[1] + " " + words[2].replace("referral:", ""))
            .toList();
    matching.audited.clear();
    return noted;
  }

  @Test
  void theSecondIsNotHeardOfBeforeTheFirst() {
    assertThatThrownBy(() -> second("lou", "kim")).isInstanceOf(NotYet.class);
    first("kim");
    second("lou", "kim");
    second("lou", "kim");
    assertThat(matching.needs).hasSize(1);
  }

  @Test
  void whoDeclinesIsOutOfTheQuestionForBoth() {
    therapist("ann", 1);
    first("kim");
    second("lou", "kim");
    matching.declineOffer.decline(
        "account-ann", matching.offerOf("kim").offerId(), DeclineReason.TOO_FAR, null);
    assertThat(matching.needOf("lou").barred()).containsExactly("ann");
    assertThat(matching.stateOf("lou")).isEqualTo(NeedState.WAITING);
  }

  @Test
  void whenOneWithdrawsTheOfferOfBothIsTakenBack() {
    therapist("ann", 1);
    first("kim");
    second("lou", "kim");
    matching.withdrawNeed.withdrawn("lou");
    assertThat(matching.said).containsExactly("kim offered to ann", "kim withdrawn by ann");
    assertThat(matching.stateOf("kim")).isEqualTo(NeedState.CLOSED);
    assertThat(places("ann")).isZero();
  }

  @Test
  void whenOneIsHeldNobodyIsOfferedTheOtherAlone() {
    therapist("ann", 1);
    first("kim");
    second("lou", "kim");
    matching.withdrawNeed.held("kim");
    matching.withdrawNeed.held("lou");
    assertThat(places("ann")).isZero();
    matching.offerReferral.released("kim", Clearance.FOUNDATION, 2);
    assertThat(matching.stateOf("lou")).isEqualTo(NeedState.HELD);
    matching.offerReferral.released("lou", Clearance.FOUNDATION, 1);
    assertThat(matching.offerOf("kim").referralIds()).containsExactly("kim", "lou");
    assertThat(matching.needOf("kim").claim().priority()).isEqualTo(1);
  }

  @Test
  void theClearanceJudgedRightForOneIsNeededForBoth() {
    therapist("ann", 1);
    first("kim");
    second("lou", "kim");
    matching.withdrawNeed.held("lou");
    matching.offerReferral.released("lou", Clearance.ADVANCED, 2);
    assertThat(matching.stateOf("kim")).isEqualTo(NeedState.WAITING);
    matching.withdrawNeed.held("lou");
    matching.offerReferral.released("lou", Clearance.FOUNDATION, 2);
    assertThat(matching.stateOf("kim")).isEqualTo(NeedState.OFFERED);
  }

  @Test
  void heldWhileTheTherapistAcceptedIsCancelledForBoth() {
    therapist("ann", 1);
    first("kim");
    second("lou", "kim");
    String caseId = accept("ann", matching.offerOf("kim"));
    matching.withdrawNeed.held("lou");
    assertThat(matching.stateOf("kim")).isEqualTo(NeedState.ASSIGNED);
    matching.endAssignment.refused("lou", caseId, "ann");
    assertThat(matching.said).endsWith("kim cancelled with ann");
    assertThat(matching.stateOf("kim")).isEqualTo(NeedState.HELD);
    assertThat(places("ann")).isZero();
    matching.offerReferral.released("lou", Clearance.FOUNDATION, 2);
    assertThat(matching.offerOf("lou").therapistId()).isEqualTo("ann");
  }

  @Test
  void withdrawnWhileTheTherapistAcceptedIsCancelledAndTheOtherGoesOnAlone() {
    therapist("ann", 1);
    first("kim");
    second("lou", "kim");
    String caseId = accept("ann", matching.offerOf("kim"));
    matching.withdrawNeed.withdrawn("kim");
    matching.withdrawNeed.held("lou");
    matching.endAssignment.refused("kim", caseId, "ann");
    assertThat(matching.said).endsWith("kim cancelled with ann");
    assertThat(places("ann")).isZero();
    alone("lou");
    assertThat(matching.needOf("lou").standing().assignedAt()).isEqualTo(matching.now());
    assertThat(matching.offerOf("lou").referralIds()).containsExactly("lou");
  }

  @Test
  void aCaseThatIsTransferredIsOfferedForBothAgain() {
    therapist("ann", 1);
    first("kim");
    second("lou", "kim");
    String caseId = accept("ann", matching.offerOf("kim"));
    matching.endAssignment.ended(
        "kim", new Ending(caseId, "ann", EndingReason.TRANSFERRED, matching.now()));
    assertThat(matching.stateOf("lou")).isEqualTo(NeedState.WAITING);
    therapist("bob", 1);
    assertThat(matching.offerOf("lou").referralIds()).containsExactly("kim", "lou");
  }

  @Test
  void somebodyOfTheHouseholdIsNotOfferedToItsTherapist() {
    therapist("ann", 2);
    submitted("kim", "kim");
    assertThat(matching.offerOf("kim").therapistId()).isEqualTo("ann");
    submitted("lou", "kim");
    assertThat(matching.needOf("lou").missing()).containsExactly("M11");
    submitted("max", "max");
    assertThat(matching.offerOf("max").therapistId()).isEqualTo("ann");
  }

  @Test
  void twoOfAHouseholdMayComeToTheTherapistOfAThirdAndNobodyAloneToTheirs() {
    therapist("ann", 3);
    submitted("max", "kim");
    first("kim");
    second("lou", "kim");
    assertThat(matching.offerOf("lou").therapistId()).isEqualTo("ann");
    submitted("joe", "kim");
    assertThat(matching.needOf("joe").missing()).containsExactly("M11");
  }

  /** Each referral's events keep their order; those of several come in any. */
  @Test
  void whateverOrderTheTwoAreHeardInTheyAreOneNeed() {
    inAnyOrder(
        List.of(List.of(() -> first("kim")), List.of(() -> second("lou", "kim"))),
        heard -> assertThat(offered()).containsExactly(List.of("kim", "lou")));
  }

  @Test
  void whateverOrderTwoAreReleasedInTheyAreOneNeed() {
    inAnyOrder(
        List.of(
            List.of(() -> heldFirst("kim"), () -> hold("kim"), () -> release("kim")),
            List.of(() -> heldSecond("lou", "kim"), () -> hold("lou"), () -> release("lou"))),
        heard -> assertThat(offered()).containsExactly(List.of("kim", "lou")));
  }

  @Test
  void whateverIsHeardFirstWhoIsLeftByTheFirstGoesOnAlone() {
    inAnyOrder(
        List.of(
            List.of(() -> first("kim"), () -> withdraw("kim")),
            List.of(() -> second("lou", "kim"), () -> hold("lou"), () -> alone("lou"))),
        heard -> {
          assertThat(offered()).containsExactly(List.of("lou"));
          assertThat(matching.stateOf("kim")).isEqualTo(NeedState.CLOSED);
        });
  }

  @Test
  void whateverIsHeardFirstWhoIsLeftByTheSecondGoesOnAlone() {
    inAnyOrder(
        List.of(
            List.of(() -> first("kim"), () -> hold("kim"), () -> alone("kim")),
            List.of(() -> second("lou", "kim"), () -> withdraw("lou"))),
        heard -> {
          assertThat(offered()).containsExactly(List.of("kim"));
          assertThat(matching.stateOf("lou")).isEqualTo(NeedState.CLOSED);
        });
  }

  @Test
  void whateverIsHeardFirstWhoFindsAnotherPartnerIsOneNeedWithThat() {
    inAnyOrder(
        List.of(
            List.of(() -> first("kim"), () -> hold("kim"), () -> release("kim")),
            List.of(() -> second("lou", "kim"), () -> withdraw("lou")),
            List.of(() -> laterSecond("max", "kim"))),
        heard -> {
          assertThat(offered()).containsExactly(List.of("kim", "max"));
          assertThat(matching.stateOf("lou")).isEqualTo(NeedState.CLOSED);
        });
  }

  @Test
  void whateverIsHeardFirstTwoWhoAreGoneAreOfferedToNobody() {
    inAnyOrder(
        List.of(
            List.of(() -> first("kim"), () -> withdraw("kim")),
            List.of(() -> second("lou", "kim"), () -> hold("lou"), () -> withdraw("lou"))),
        heard -> {
          assertThat(offered()).isEmpty();
          assertThat(places("ann")).isZero();
        });
  }

  private void inAnyOrder(List<List<Runnable>> streams, Consumer<List<Integer>> holds) {
    List<List<Integer>> orders = new ArrayList<>();
    merge(streams.stream().map(List::size).toList(), List.of(), orders);
    assertThat(orders).hasSizeGreaterThan(1);
    for (List<Integer> order : orders) {
      matching = new InMemory();
      therapist("ann", 2);
      hear(streams, order);
      assertThat(matching.caseloads.values().stream().mapToInt(Caseload::occupied).sum())
          .as("places %s", order)
          .isEqualTo(offered().size());
      holds.accept(order);
    }
  }

  /** Every way to take from streams of these lengths. */
  private static void merge(List<Integer> left, List<Integer> so, List<List<Integer>> orders) {
    boolean done = true;
    for (int stream = 0; stream < left.size(); stream++) {
      if (left.get(stream) > 0) {
        done = false;
        List<Integer> less = new ArrayList<>(left);
        less.set(stream, less.get(stream) - 1);
        List<Integer> more = new ArrayList<>(so);
        more.add(stream);
        merge(less, more, orders);
      }
    }
    if (done) {
      orders.add(so);
    }
  }

  /** What comes too early is tried again, and what is behind it waits. */
  private static void hear(List<List<Runnable>> streams, List<Integer> order) {
    int[] next = new int[streams.size()];
    List<Integer> waiting = new ArrayList<>(order);
    while (!waiting.isEmpty()) {
      Set<Integer> stuck = new HashSet<>();
      List<Integer> later = new ArrayList<>();
      for (int stream : waiting) {
        if (stuck.contains(stream)) {
          later.add(stream);
          continue;
        }
        try {
          streams.get(stream).get(next[stream]).run();
          next[stream]++;
        } catch (NotYet early) {
          stuck.add(stream);
          later.add(stream);
        }
      }
      assertThat(later).as("never heard: %s", order).hasSizeLessThan(waiting.size());
      waiting = later;
    }
  }

  private List<List<String>> offered() {
    return matching.offers.values().stream().filter(Offer::isOpen).map(Offer::referralIds).toList();
  }

  private void therapist(String id, int places) {
    matching.profile(
        People.profile(
            id,
            it ->
                it.but(x -> x.places = places)
                    .but(x -> x.help = Set.of(HelpKind.COUPLE, HelpKind.INDIVIDUAL))));
  }

  private void first(String id) {
    matching.offerReferral.submitted(need(id, id, HelpKind.COUPLE, false, 0));
  }

  private void heldFirst(String id) {
    matching.offerReferral.submitted(need(id, id, HelpKind.COUPLE, true, 0));
  }

  private void second(String id, String partner) {
    matching.offerReferral.submitted(need(id, partner, HelpKind.COUPLE, false, 1), partner);
  }

  private void heldSecond(String id, String partner) {
    matching.offerReferral.submitted(need(id, partner, HelpKind.COUPLE, true, 1), partner);
  }

  private void laterSecond(String id, String partner) {
    matching.offerReferral.submitted(need(id, partner, HelpKind.COUPLE, false, 2), partner);
  }

  private void submitted(String id, String household) {
    matching.offerReferral.submitted(need(id, household, HelpKind.INDIVIDUAL, false, 0));
  }

  private Need need(String id, String household, HelpKind help, boolean held, int day) {
    Wishes one = People.wishes();
    Wishes wishes =
        new Wishes(
            one.groups(),
            help,
            one.delivery(),
            one.where(),
            one.maxTravelKm(),
            one.gender(),
            one.languages(),
            one.availability(),
            one.fee());
    Claim claim = new Claim(2, People.NOW.plus(Duration.ofDays(day)));
    return Need.submitted(id, household, wishes, Clearance.FOUNDATION, claim, held);
  }

  private void hold(String id) {
    matching.withdrawNeed.held(id);
  }

  private void release(String id) {
    matching.offerReferral.released(id, Clearance.FOUNDATION, 1);
  }

  private void alone(String id) {
    matching.offerReferral.releasedAlone(id, Clearance.FOUNDATION, 1, HelpKind.INDIVIDUAL);
  }

  private void withdraw(String id) {
    matching.withdrawNeed.withdrawn(id);
  }

  private String accept(String therapist, Offer offer) {
    return matching.acceptOffer.accept("account-" + therapist, offer.offerId());
  }

  private int places(String therapist) {
    return matching.caseloads.getOrDefault(therapist, Caseload.empty(therapist)).occupied();
  }
}
