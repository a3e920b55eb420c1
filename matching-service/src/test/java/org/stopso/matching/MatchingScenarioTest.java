package org.stopso.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stopso.kit.inbox.NotYet;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.matching.application.changes.EndAssignment.Ending;
import org.stopso.matching.domain.fit.People;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.terms.Clearance;
import org.stopso.terms.DeclineReason;
import org.stopso.terms.EndingReason;

/** Stories of people who look for a therapist. */
class MatchingScenarioTest {

  private final InMemory matching = new InMemory();

  @Test
  void samAsksAnnDeclinesBobDoesNotAnswerAndCarolHasTheClient() {
    therapist("ann", 3);
    therapist("bob", 3);
    submitted("sam");
    therapist("carol", 3);
    assertThat(said()).containsExactly("sam offered to ann");

    decline("ann", "sam", DeclineReason.CONFLICT);
    assertThat(said()).contains("sam declined by ann", "sam offered to bob");

    matching.pass(Duration.ofHours(72).minusMillis(1));
    matching.expireOffers.due();
    assertThat(matching.offerOf("sam").therapistId()).isEqualTo("bob");
    matching.pass(Duration.ofMillis(1));
    matching.expireOffers.due();
    assertThat(said()).contains("sam expired by bob", "sam offered to carol");

    Offer offer = matching.offerOf("sam");
    String caseId = accept("carol", offer);
    assertThat(accept("carol", offer)).isEqualTo(caseId);
    assertThat(said())
        .containsExactly(
            "sam offered to ann",
            "sam declined by ann",
            "sam offered to bob",
            "sam expired by bob",
            "sam offered to carol",
            "sam assigned to carol");
    assertThat(places("ann") + places("bob")).isZero();
    assertThat(places("carol")).isEqualTo(1);

    matching.endAssignment.ended(
        "sam", new Ending(caseId, "carol", EndingReason.COMPLETED, matching.now()));
    assertThat(places("carol")).isZero();
    assertThat(matching.stateOf("sam")).isEqualTo(NeedState.CLOSED);
  }

  @Test
  void anOfferIsNotAnsweredAtTheInstantItExpires() {
    therapist("ann", 1);
    submitted("sam");
    Offer offer = matching.offerOf("sam");
    matching.pass(Duration.ofHours(72));
    assertThatThrownBy(() -> accept("ann", offer)).isInstanceOf(Refused.class);
    assertThatThrownBy(
            () ->
                matching.declineOffer.decline(
                    "account-ann", offer.offerId(), DeclineReason.OTHER, null))
        .isInstanceOf(Refused.class);
  }

  @Test
  void nobodyFitsAndSamWaitsUntilAnnHasAPlace() {
    therapist("ann", 0);
    submitted("sam");
    assertThat(said()).containsExactly("sam waits for M7");
    matching.profile(
        People.profile("ann", it -> it.but(x -> x.places = 1).but(x -> x.sequence = 2)));
    assertThat(said()).containsExactly("sam waits for M7", "sam offered to ann");
  }

  @Test
  void thereIsNoTherapistAtAll() {
    submitted("sam");
    assertThat(said()).containsExactly("sam waits for M1");
  }

  @Test
  void aFreedPlaceGoesByPriorityAndThenByTheLongestWait() {
    therapist("ann", 1);
    submitted("first");
    matching.pass(Duration.ofDays(1));
    submitted("second");
    matching.pass(Duration.ofDays(1));
    submitted("third");
    submitted("urgent", 1);
    decline("ann", "first", DeclineReason.CONFLICT);
    assertThat(matching.offerOf("urgent").therapistId()).isEqualTo("ann");
    decline("ann", "urgent", DeclineReason.CONFLICT);
    assertThat(matching.offerOf("second").therapistId()).isEqualTo("ann");
    assertThat(matching.stateOf("third")).isEqualTo(NeedState.WAITING);
  }

  @Test
  void nobodyIsOvertakenBetweenTheFreeingOfAPlaceAndTheSecondLook() {
    matching.awake = false;
    submitted("waiting");
    therapist("ann", 1);
    matching.pass(Duration.ofDays(1));
    submitted("new");
    assertThat(matching.offerOf("waiting").therapistId()).isEqualTo("ann");
    assertThat(matching.stateOf("new")).isEqualTo(NeedState.WAITING);
    assertThat(places("ann")).isEqualTo(1);
  }

  @Test
  void whoeverHasTheBetterClaimIsNotHeldUpByThoseWhoWait() {
    matching.awake = false;
    submitted("waiting");
    therapist("ann", 1);
    submitted("urgent", 1);
    assertThat(matching.offerOf("urgent").therapistId()).isEqualTo("ann");
    assertThat(matching.stateOf("waiting")).isEqualTo(NeedState.WAITING);
  }

  @Test
  void theSweepFindsWhatWasMissed() {
    matching.awake = false;
    submitted("one");
    submitted("two");
    therapist("ann", 2);
    matching.offerWaiting.toEverybody();
    assertThat(places("ann")).isEqualTo(2);
  }

  @Test
  void noSpaceStopsOffersUntilTheProfileChanges() {
    therapist("ann", 5);
    submitted("sam");
    decline("ann", "sam", DeclineReason.NO_SPACE);
    submitted("kim");
    assertThat(matching.stateOf("kim")).isEqualTo(NeedState.WAITING);
    matching.profile(People.profile("ann", it -> it.but(x -> x.sequence = 2)));
    assertThat(matching.offerOf("kim").therapistId()).isEqualTo("ann");
  }

  @Test
  void awayStopsOffersUntilTheLastDayIsOver() {
    therapist("ann", 5);
    submitted("sam");
    matching.declineOffer.decline(
        "account-ann",
        matching.offerOf("sam").offerId(),
        DeclineReason.AWAY,
        People.TODAY.plusDays(3));
    submitted("kim");
    matching.pass(Duration.ofDays(3));
    matching.offerWaiting.toEverybody();
    assertThat(matching.stateOf("kim")).isEqualTo(NeedState.WAITING);
    matching.pass(Duration.ofDays(1));
    matching.offerWaiting.toEverybody();
    assertThat(matching.offerOf("kim").therapistId()).isEqualTo("ann");
  }

  @Test
  void awayNeedsALastDayInTheFutureAndNothingElseTakesOne() {
    therapist("ann", 5);
    submitted("sam");
    String offer = matching.offerOf("sam").offerId();
    assertThatThrownBy(
            () -> matching.declineOffer.decline("account-ann", offer, DeclineReason.AWAY, null))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(
            () ->
                matching.declineOffer.decline(
                    "account-ann", offer, DeclineReason.AWAY, People.TODAY))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(
            () ->
                matching.declineOffer.decline(
                    "account-ann", offer, DeclineReason.TOO_FAR, People.TODAY.plusDays(1)))
        .isInstanceOf(InvalidRequest.class);
    assertThat(matching.offerOf("sam").isOpen()).isTrue();
  }

  @Test
  void withdrawnAtEachMoment() {
    therapist("ann", 1);
    submitted("sam");
    submitted("kim");
    matching.withdrawNeed.withdrawn("kim");
    matching.withdrawNeed.withdrawn("sam");
    assertThat(said())
        .containsExactly("sam offered to ann", "kim waits for M7", "sam withdrawn by ann");
    assertThat(places("ann")).isZero();
    matching.withdrawNeed.withdrawn("sam");
    assertThatThrownBy(() -> matching.withdrawNeed.withdrawn("nobody")).isInstanceOf(NotYet.class);
  }

  @Test
  void withdrawnAfterTheTherapistAcceptedAndThePlaceIsFreedWhenTheAssignmentIsRefused() {
    therapist("ann", 1);
    submitted("sam");
    String caseId = accept("ann", matching.offerOf("sam"));
    matching.withdrawNeed.withdrawn("sam");
    assertThat(places("ann")).isEqualTo(1);
    matching.endAssignment.refused("sam", caseId, "ann");
    assertThat(places("ann")).isZero();
    assertThat(said()).endsWith("sam assigned to ann", "sam cancelled with ann");
    assertThat(matching.stateOf("sam")).isEqualTo(NeedState.CLOSED);
  }

  @Test
  void heldWhileTheTherapistAcceptedStaysHeldUntilReleased() {
    therapist("ann", 1);
    submitted("sam");
    String caseId = accept("ann", matching.offerOf("sam"));
    matching.withdrawNeed.held("sam");
    assertThat(matching.stateOf("sam")).isEqualTo(NeedState.ASSIGNED);
    matching.endAssignment.refused("sam", caseId, "ann");
    assertThat(matching.stateOf("sam")).isEqualTo(NeedState.HELD);
    matching.offerReferral.released("sam", Clearance.FOUNDATION, 1);
    assertThat(matching.offerOf("sam").therapistId()).isEqualTo("ann");
  }

  @Test
  void heldAndReleasedWithAnotherClearance() {
    therapist("ann", 1);
    submitted("sam");
    matching.withdrawNeed.held("sam");
    assertThat(places("ann")).isZero();
    matching.offerReferral.released("sam", Clearance.ADVANCED, 2);
    assertThat(said())
        .containsExactly("sam offered to ann", "sam withdrawn by ann", "sam waits for M2");
  }

  @Test
  void aTransferComesFirstAndNotToTheSameTherapist() {
    therapist("ann", 1);
    submitted("sam");
    String caseId = accept("ann", matching.offerOf("sam"));
    submitted("kim", 1);
    matching.endAssignment.ended(
        "sam", new Ending(caseId, "ann", EndingReason.TRANSFERRED, matching.now()));
    assertThat(matching.offerOf("kim").therapistId()).isEqualTo("ann");
    therapist("bob", 1);
    assertThat(matching.offerOf("sam").therapistId()).isEqualTo("bob");
    assertThat(matching.needs.get("sam")).extracting(need -> need.claim().priority()).isEqualTo(0);
  }

  @Test
  void aCaseThatEndsTwiceFreesOnePlace() {
    therapist("ann", 2);
    submitted("sam");
    submitted("kim");
    String caseId = accept("ann", matching.offerOf("sam"));
    for (int i = 0; i < 2; i++) {
      matching.endAssignment.ended(
          "sam", new Ending(caseId, "ann", EndingReason.CLIENT_LEFT, matching.now()));
    }
    assertThat(places("ann")).isEqualTo(1);
  }

  @Test
  void somebodyElsesOfferDoesNotExist() {
    therapist("ann", 1);
    therapist("bob", 1);
    submitted("sam");
    Offer offer = matching.offerOf("sam");
    assertThatThrownBy(() -> accept("bob", offer)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> accept("stranger", offer)).isInstanceOf(NotFound.class);
  }

  @Test
  void theDecisionIsExplained() {
    therapist("ann", 1);
    therapist("bob", 0);
    submitted("sam");
    assertThat(matching.decisions.get("sam"))
        .satisfies(
            explanation -> {
              assertThat(explanation.considered()).isEqualTo(2);
              assertThat(explanation.failedInOrder().toString()).isEqualTo("{NO_FREE_PLACE=1}");
              assertThat(explanation.nearest().getFirst().therapistId()).isEqualTo("ann");
              assertThat(explanation.nearest().getFirst().score()).isNotNull();
            });
  }

  private List<String> said() {
    return matching.said;
  }

  private void therapist(String id, int places) {
    matching.profile(People.profile(id, it -> it.but(x -> x.places = places)));
  }

  private void submitted(String referral) {
    submitted(referral, 2);
  }

  private void submitted(String referral, int priority) {
    matching.offerReferral.submitted(
        People.need(referral, People.wishes(), new Claim(priority, matching.now())));
  }

  private void decline(String therapist, String referral, DeclineReason reason) {
    matching.declineOffer.decline(
        "account-" + therapist, matching.offerOf(referral).offerId(), reason, null);
  }

  private String accept(String therapist, Offer offer) {
    return matching.acceptOffer.accept("account-" + therapist, offer.offerId());
  }

  private int places(String therapist) {
    return matching.caseloads.getOrDefault(therapist, Caseload.empty(therapist)).occupied();
  }
}
