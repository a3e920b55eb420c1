package org.stopso.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.matching.application.changes.EndAssignment.Ending;
import org.stopso.matching.application.coordination.AssignByHand.Order;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.matching.domain.offer.ByHand;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.DeclineReason;
import org.stopso.terms.Delivery;
import org.stopso.terms.EndingReason;
import org.stopso.terms.FeeBand;
import org.stopso.terms.HelpKind;

/** Stories of a coordinator who chooses the therapist, and of needs that nobody fills. */
class ByHandScenarioTest {

  private final InMemory matching = new InMemory();

  @Test
  void whoWaitsIsGivenToAnybodyWhomNoBindingRuleForbids() {
    matching.profile(People.profile("far", it -> it.but(x -> x.worksWith = Set.of())));
    submitted("sam");
    assertThat(matching.stateOf("sam")).isEqualTo(NeedState.WAITING);

    String caseId = assign("nia", "sam", "far");
    assertThat(matching.stateOf("sam")).isEqualTo(NeedState.ASSIGNED);
    assertThat(places("far")).isEqualTo(1);
    assertThat(matching.said).endsWith("sam given to far by hand, IN_PERSON");
    assertThat(byHand("sam"))
        .satisfies(
            hand -> {
              assertThat(hand.by()).isEqualTo("nia");
              assertThat(hand.overruled()).containsExactly(Objection.NOT_EVERY_GROUP);
              assertThat(Objects.requireNonNull(hand.reason()).open()).isEqualTo("knows them");
            });
    assertThat(matching.audited).contains("nia matching.assign referral:sam knows them");

    matching.endAssignment.ended(
        "sam", new Ending(caseId, "far", EndingReason.COMPLETED, matching.now()));
    assertThat(places("far")).isZero();
  }

  @Test
  void anOpenOfferIsTakenBackAndItsPlaceFreed() {
    therapist("ann", 1);
    submitted("sam");
    Offer offer = matching.offerOf("sam");
    therapist("bob", 1);
    assign("nia", "sam", "bob");
    assertThat(matching.said)
        .endsWith("sam withdrawn by ann", "sam given to bob by hand, IN_PERSON");
    assertThat(places("ann")).isZero();
    assertThat(places("bob")).isEqualTo(1);
    assertThat(Objects.requireNonNull(matching.decided.get("sam")).explanation().failed())
        .as("ann fits as well")
        .isEmpty();
    assertThatThrownBy(() -> matching.acceptOffer.accept("account-ann", offer.offerId()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void theOneWhoIsBeingAskedCanBeGivenTheClientOnTheirOnlyPlace() {
    therapist("ann", 1);
    submitted("sam");
    assign("nia", "sam", "ann");
    assertThat(places("ann")).isEqualTo(1);
    assertThat(matching.said)
        .endsWith("sam withdrawn by ann", "sam given to ann by hand, IN_PERSON");
  }

  @Test
  void theRulesThatBindAreNamedAndNothingHappens() {
    therapist("ann", 1);
    submitted("kim");
    matching.profile(
        People.profile(
            "no",
            it ->
                it.but(x -> x.acceptingNew = false)
                    .but(x -> x.clearance = Clearance.NONE)
                    .but(x -> x.places = 0)
                    .but(x -> x.help = Set.of(HelpKind.PARTNER))));
    List<String> before = List.copyOf(matching.said);
    Refused refused = catchThrowableOfType(Refused.class, () -> assign("nia", "kim", "no"));
    assertThat(refused.name()).isEqualTo("therapist-barred");
    assertThat(refused.members()).containsEntry("rules", List.of("M1", "M2", "M7"));
    assertThat(matching.said).isEqualTo(before);
    assertThat(matching.offerOf("kim").therapistId()).isEqualTo("ann");
    assertThat(places("no")).isZero();
  }

  @Test
  void aPrisonAsksForClearanceWhateverTheReason() {
    Wishes inside = inside();
    matching.offerReferral.submitted(People.need("sam", inside));
    matching.profile(People.profile("ann"));
    Refused refused = catchThrowableOfType(Refused.class, () -> assign("nia", "sam", "ann"));
    assertThat(refused.members()).containsEntry("rules", List.of("M6"));
    matching.profile(People.profile("bob", it -> it.but(x -> x.prisonCleared = true)));
    assign("nia", "sam", "bob");
    assertThat(places("bob")).isEqualTo(1);
  }

  @Test
  void twoOfOneHouseholdAreNotGivenToOneTherapistWhateverTheReason() {
    therapist("ann", 3);
    ofHousehold("sam");
    matching.acceptOffer.accept("account-ann", matching.offerOf("sam").offerId());
    ofHousehold("kim");
    assertThat(matching.stateOf("kim")).isEqualTo(NeedState.WAITING);
    Refused refused = catchThrowableOfType(Refused.class, () -> assign("nia", "kim", "ann"));
    assertThat(refused.members()).containsEntry("rules", List.of("M11"));
    therapist("bob", 3);
    matching.withdrawNeed.held("kim");
    matching.offerReferral.released("kim", Clearance.FOUNDATION, 2);
    assign("nia", "kim", "bob");
    assertThat(places("bob")).isEqualTo(1);
  }

  private void ofHousehold(String referral) {
    matching.offerReferral.submitted(
        Need.submitted(
            referral,
            "household",
            People.wishes(),
            Clearance.FOUNDATION,
            new Claim(2, matching.now()),
            false));
  }

  @Test
  void aPlaceThatIsLeftIsEnoughAndOneThatIsTakenIsNot() {
    therapist("ann", 1);
    submitted("kim");
    String other = "sam";
    submitted(other);
    assertThat(matching.stateOf(other)).isEqualTo(NeedState.WAITING);
    Refused refused = catchThrowableOfType(Refused.class, () -> assign("nia", other, "ann"));
    assertThat(refused.members()).containsEntry("rules", List.of("M7"));
    matching.profile(
        People.profile("ann", it -> it.but(x -> x.places = 2).but(x -> x.sequence = 2)));
    matching.awake = false;
    assertThat(places("ann")).isEqualTo(2);
  }

  @Test
  void aReducedFeeIsTakenWhereThereIsSuchAPlaceAndOtherwiseTheReasonOverrules() {
    matching.awake = false;
    matching.offerReferral.submitted(People.need("sam", reduced()));
    matching.offerReferral.submitted(People.need("kim", reduced()));
    matching.profile(People.profile("ann", it -> it.but(x -> x.reducedFeePlaces = 1)));
    assign("nia", "sam", "ann");
    assign("nia", "kim", "ann");
    assertThat(caseload("ann").entries()).hasSize(2);
    assertThat(caseload("ann").reducedFeeOccupied()).isEqualTo(1);
    assertThat(byHand("kim").overruled()).containsExactly(Objection.NO_REDUCED_FEE_PLACE);
  }

  @Test
  void whoWasNotAskedHasNotFailedToAnswer() {
    therapist("ann", 3);
    submitted("sam");
    matching.withdrawNeed.held("sam");
    matching.offerReferral.released("sam", Clearance.FOUNDATION, 2);
    int asked = caseload("ann").asked().size();
    assign("nia", "sam", "ann");
    assertThat(caseload("ann").asked()).hasSize(asked);
  }

  @Test
  void theSameAgainIsDoneOnceAndAnybodyElseIsTooLate() {
    therapist("ann", 3);
    therapist("bob", 3);
    submitted("sam");
    long seen = version("sam");
    Order order = order("nia", "sam", "bob", seen);
    String caseId = matching.assignByHand.assign(order);
    assertThat(matching.assignByHand.assign(order)).isEqualTo(caseId);
    assertThat(places("bob")).isEqualTo(1);
    Stale stale =
        catchThrowableOfType(
            Stale.class, () -> matching.assignByHand.assign(order("des", "sam", "ann", seen)));
    assertThat(stale.changedBy()).isEqualTo("nia");
    assertThat(stale.changedAt()).isEqualTo(matching.now());
    assertThat(stale.version()).isEqualTo(version("sam"));
    assertThat(places("ann")).isZero();
  }

  @Test
  void aTherapistWhoAcceptedFirstIsTold() {
    therapist("ann", 1);
    therapist("bob", 1);
    submitted("sam");
    Offer offer = matching.offerOf("sam");
    long seen = version("sam");
    matching.pass(Duration.ofMinutes(1));
    matching.acceptOffer.accept("account-" + offer.therapistId(), offer.offerId());
    matching.pass(Duration.ofMinutes(1));
    Stale stale =
        catchThrowableOfType(
            Stale.class, () -> matching.assignByHand.assign(order("nia", "sam", "bob", seen)));
    assertThat(stale.changedBy()).isEqualTo("therapist");
    assertThat(stale.changedAt()).isEqualTo(matching.now().minus(Duration.ofMinutes(1)));
  }

  @Test
  void whatIsHeldAssignedOrOverIsNotAssigned() {
    therapist("ann", 3);
    submitted("sam");
    matching.withdrawNeed.held("sam");
    assertThatThrownBy(() -> assign("nia", "sam", "ann"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.name()).isEqualTo("not-seeking"));
    matching.offerReferral.released("sam", Clearance.FOUNDATION, 2);
    assign("nia", "sam", "ann");
    assertThatThrownBy(() -> assign("nia", "sam", "ann")).isInstanceOf(Refused.class);
    matching.withdrawNeed.withdrawn("sam");
    assertThatThrownBy(() -> assign("nia", "sam", "ann")).isInstanceOf(Refused.class);
  }

  @Test
  void whoeverHeldOrEndedItMeanwhileIsNotSaidToBeMatching() {
    therapist("ann", 3);
    submitted("sam");
    long seen = version("sam");
    matching.withdrawNeed.held("sam");
    refusedAsNotSeeking(seen);
    matching.withdrawNeed.withdrawn("sam");
    refusedAsNotSeeking(seen);
  }

  private void refusedAsNotSeeking(long seen) {
    assertThatThrownBy(() -> matching.assignByHand.assign(order("nia", "sam", "ann", seen)))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.name()).isEqualTo("not-seeking"));
    assertThat(places("ann")).isZero();
  }

  @Test
  void nobodyAndNothingCanBeAssigned() {
    therapist("ann", 3);
    submitted("sam");
    assertThatThrownBy(() -> assign("nia", "sam", "nobody"))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            wrong -> assertThat(wrong.errors().getFirst().field()).isEqualTo("therapistId"));
    assertThatThrownBy(() -> matching.assignByHand.assign(order("nia", "nobody", "ann", 1)))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void aRefusedAssignmentByHandFreesThePlace() {
    therapist("ann", 1);
    submitted("sam");
    String caseId = assign("nia", "sam", "ann");
    matching.endAssignment.refused("sam", caseId, "ann");
    assertThat(places("ann")).isZero();
    assertThat(matching.stateOf("sam")).isEqualTo(NeedState.HELD);
  }

  @Test
  void afterFiveUnansweredOffersACoordinatorLooksAndAgainAfterTen() {
    for (int i = 1; i <= 11; i++) {
      therapist("t" + (char) ('a' + i), 1);
    }
    submitted("sam");
    unanswered("sam", 4);
    assertThat(said("unfilled")).isEmpty();
    unanswered("sam", 1);
    assertThat(said("unfilled")).containsExactly("sam unfilled after 5");
    assertThat(matching.stateOf("sam")).isEqualTo(NeedState.OFFERED);
    unanswered("sam", 4);
    assertThat(said("unfilled")).hasSize(1);
    unanswered("sam", 1);
    assertThat(said("unfilled")).containsExactly("sam unfilled after 5", "sam unfilled after 10");
  }

  @Test
  void aNoIsAnAnswer() {
    for (int i = 1; i <= 7; i++) {
      therapist("t" + (char) ('a' + i), 1);
    }
    submitted("sam");
    unanswered("sam", 4);
    Offer offer = matching.offerOf("sam");
    matching.declineOffer.decline(
        "account-" + offer.therapistId(), offer.offerId(), DeclineReason.TOO_FAR, null);
    assertThat(said("unfilled")).isEmpty();
    unanswered("sam", 1);
    assertThat(said("unfilled")).containsExactly("sam unfilled after 5");
  }

  @Test
  void afterATherapistTookTheClientItIsCountedAnew() {
    for (int i = 1; i <= 11; i++) {
      therapist("t" + (char) ('a' + i), 1);
    }
    submitted("sam");
    unanswered("sam", 4);
    Offer offer = matching.offerOf("sam");
    String caseId = matching.acceptOffer.accept("account-" + offer.therapistId(), offer.offerId());
    transferred("sam", caseId, offer.therapistId());
    unanswered("sam", 4);
    assertThat(said("unfilled")).isEmpty();
    unanswered("sam", 1);
    assertThat(said("unfilled")).containsExactly("sam unfilled after 5");
  }

  @Test
  void afterACoordinatorChoseATherapistItIsCountedAnewToo() {
    for (int i = 1; i <= 11; i++) {
      therapist("t" + (char) ('a' + i), 1);
    }
    submitted("sam");
    unanswered("sam", 4);
    String chosen = matching.offerOf("sam").therapistId();
    transferred("sam", assign("nia", "sam", chosen), chosen);
    unanswered("sam", 4);
    assertThat(said("unfilled")).isEmpty();
    unanswered("sam", 1);
    assertThat(said("unfilled")).containsExactly("sam unfilled after 5");
  }

  @Test
  void anAssignmentByHandThatCouldNotStandWasOneAllTheSame() {
    for (int i = 1; i <= 11; i++) {
      therapist("t" + (char) ('a' + i), 1);
    }
    submitted("sam");
    unanswered("sam", 4);
    String chosen = matching.offerOf("sam").therapistId();
    matching.endAssignment.refused("sam", assign("nia", "sam", chosen), chosen);
    matching.offerReferral.released("sam", Clearance.FOUNDATION, 2);
    unanswered("sam", 4);
    assertThat(said("unfilled")).isEmpty();
    unanswered("sam", 1);
    assertThat(said("unfilled")).containsExactly("sam unfilled after 5");
  }

  private void transferred(String referral, String caseId, String therapist) {
    matching.pass(Duration.ofDays(1));
    matching.endAssignment.ended(
        referral, new Ending(caseId, therapist, EndingReason.TRANSFERRED, matching.now()));
  }

  @Test
  void whoWaitsIsListedInTheOrderOfTheirClaims() {
    submitted("second");
    matching.pass(Duration.ofDays(1));
    submitted("third");
    matching.offerReferral.submitted(
        People.need("first", People.wishes(), new Claim(1, matching.now())));
    assertThat(keys(matching.listWaiting.after(null, 10, "nia")))
        .containsExactly("first", "second", "third");
    assertThat(keys(matching.listWaiting.after("second", 10, "nia"))).containsExactly("third");
    assertThatThrownBy(() -> matching.listWaiting.after("nobody", 10, "nia"))
        .isInstanceOf(NotFound.class);
  }

  private ByHand byHand(String referral) {
    return Objects.requireNonNull(Objects.requireNonNull(matching.decided.get(referral)).byHand());
  }

  private static List<String> keys(List<Need> needs) {
    return needs.stream().map(Need::key).toList();
  }

  /** So many therapists, one after the other, do not answer. */
  private void unanswered(String referral, int times) {
    for (int i = 0; i < times; i++) {
      assertThat(matching.offerOf(referral).isOpen()).isTrue();
      matching.pass(Duration.ofHours(72));
      matching.expireOffers.due();
    }
  }

  private List<String> said(String word) {
    return matching.said.stream().filter(line -> line.contains(word)).toList();
  }

  private void therapist(String id, int places) {
    matching.profile(People.profile(id, it -> it.but(x -> x.places = places)));
  }

  private void submitted(String referral) {
    matching.offerReferral.submitted(
        People.need(referral, People.wishes(), new Claim(2, matching.now())));
  }

  private String assign(String by, String referral, String therapist) {
    return matching.assignByHand.assign(order(by, referral, therapist, version(referral)));
  }

  private static Order order(String by, String referral, String therapist, long version) {
    return new Order(by, referral, therapist, Personal.of("knows them"), version);
  }

  private long version(String referral) {
    return Objects.requireNonNull(matching.needs.get(referral)).version();
  }

  private Caseload caseload(String therapist) {
    return matching.caseloads.getOrDefault(therapist, Caseload.empty(therapist));
  }

  private int places(String therapist) {
    return caseload(therapist).occupied();
  }

  private static Wishes reduced() {
    Wishes usual = People.wishes();
    return new Wishes(
        usual.groups(),
        usual.help(),
        usual.delivery(),
        usual.where(),
        usual.maxTravelKm(),
        usual.gender(),
        usual.languages(),
        usual.availability(),
        FeeBand.REDUCED);
  }

  private static Wishes inside() {
    Wishes usual = People.wishes();
    return new Wishes(
        Set.of(ClientGroup.AT_RISK),
        usual.help(),
        Set.of(Delivery.IN_PERSON),
        People.prison(People.CARDIFF),
        usual.maxTravelKm(),
        usual.gender(),
        usual.languages(),
        usual.availability(),
        usual.fee());
  }
}
