package org.stopso.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.referral.application.Erasure;
import org.stopso.referral.application.coordination.DecideReferral;
import org.stopso.referral.application.coordination.Order;
import org.stopso.referral.application.following.FollowCasework;
import org.stopso.referral.application.following.FollowMatching;
import org.stopso.referral.application.household.Households.Invited;
import org.stopso.referral.application.household.ListAwaitingPartner;
import org.stopso.referral.application.household.ListAwaitingPartner.Waiting;
import org.stopso.referral.application.intake.GiveHouseholdCode;
import org.stopso.referral.application.intake.ReadRequest;
import org.stopso.referral.application.intake.SubmitReferral;
import org.stopso.referral.application.intake.SubmitReferral.Submitted;
import org.stopso.referral.application.intake.WithdrawReferral;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.form.Answers;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.queue.QueueItem.Kind;
import org.stopso.terms.Clearance;
import org.stopso.terms.EndingReason;
import org.stopso.terms.HelpKind;

/** Couples and households, from one form or two to matching, or to the coordinator. */
class HouseholdScenarioTest {

  private static final String ANN = "coordinator-ann";
  private static final String CASE = "case-1";

  private final InMemory intake = new InMemory();

  @AfterEach
  void close() {
    intake.close();
  }

  /** Somebody who submitted, and the codes that they were shown. */
  private record Person(String id, String returnCode, String householdCode) {}

  @Test
  void theFirstOfTwoWaitsAndWithTheSecondBothAreMatched() {
    Person kim = asksAsACouple();
    assertThat(kim.householdCode()).matches("([0-9A-Z]{4}-){2}[0-9A-Z]{4}");
    assertThat(stateOf(kim)).isEqualTo(State.AWAITING_PARTNER);

    Person lou = joins(kim.householdCode());
    assertThat(lou.householdCode()).isEmpty();
    assertThat(stateOf(kim)).isEqualTo(State.MATCHING);
    assertThat(stateOf(lou)).isEqualTo(State.MATCHING);
    assertThat(intake.said)
        .containsExactly(kim.id() + " submitted", lou.id() + " submitted with " + kim.id());
    assertThat(intake.referral(lou.id()).household().id()).isEqualTo(kim.id());
  }

  @Test
  void twoWhoBothAskWithoutACodeAreSeenToWaitUntilOneAsksAgainWithTheOthers() {
    Person kim = asksAsACouple();
    intake.pass(Duration.ofDays(1));
    Person lou = asksAsACouple();
    assertThat(waiting())
        .extracting(one -> one.referral().id())
        .containsExactly(kim.id(), lou.id());
    assertThat(waiting())
        .extracting(one -> Duration.between(one.asked(), Objects.requireNonNull(one.codeUntil())))
        .containsExactly(Duration.ofDays(60), Duration.ofDays(60));

    withdraws(lou);
    assertThat(waiting()).extracting(one -> one.referral().id()).containsExactly(kim.id());
    joins(kim.householdCode());
    assertThat(waiting()).isEmpty();
  }

  @Test
  void theLastCodeThatLivesSaysUntilWhenSomebodyCanJoin() {
    Person kim = asksAsACouple();
    intake.pass(Duration.ofDays(60).minusMillis(1));
    assertThat(waiting().getFirst().codeUntil()).isNotNull();
    intake.pass(Duration.ofMillis(1));
    assertThat(waiting().getFirst().codeUntil()).isNull();

    Invited first = intake.use(GiveHouseholdCode.class).give(kim.returnCode());
    intake.pass(Duration.ofDays(1));
    Invited last = intake.use(GiveHouseholdCode.class).give(kim.returnCode());
    assertThat(waiting().getFirst().codeUntil()).isEqualTo(last.expiresAt());
    joins(last.code().shown());
    assertThat(first.expiresAt()).isBefore(last.expiresAt());
    assertThat(waiting()).isEmpty();
  }

  @Test
  void whoWaitsForOneWhoIsHeldIsSeenToToo() {
    Person kim = asksAsACouple();
    Person lou = joinsHeld(kim.householdCode());
    assertThat(waiting()).singleElement().satisfies(one -> thatItWaitsFor(one, kim, lou));
    releases(lou);
    assertThat(waiting()).isEmpty();
  }

  private static void thatItWaitsFor(Waiting one, Person waiting, Person other) {
    assertThat(one.referral().id()).isEqualTo(waiting.id());
    assertThat(one.referral().household().partner()).isEqualTo(other.id());
    assertThat(one.codeUntil()).isNull();
  }

  private List<Waiting> waiting() {
    return intake.use(ListAwaitingPartner.class).after(null, 10);
  }

  @Test
  void aCodeIsUsedOnceAndTheNextIsToldItIsUnknown() {
    Person kim = asksAsACouple();
    joins(kim.householdCode());
    thatNobodyCanJoinBy(kim.householdCode());
    assertThat(intake.referrals).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7QK2-01AB-CDEF", "7QK2", "not a code", "7QK2-01AB-CDEF-GHJK-MNPQ-RSTV"})
  void whatIsNoCodeIsAnsweredAsAnUnknownOne(String code) {
    thatNobodyCanJoinBy(code);
  }

  @Test
  void aCodeLivesForSixtyDaysToTheMillisecond() {
    Person kim = asksAsACouple();
    String second = intake.use(GiveHouseholdCode.class).give(kim.returnCode()).code().shown();
    intake.pass(Duration.ofDays(60).minusMillis(1));
    joins(kim.householdCode());

    intake.pass(Duration.ofMillis(1));
    thatNobodyCanJoinBy(second);
  }

  @Test
  void whoWithdrawsBeforeTheOtherJoinsTakesTheCodeAlong() {
    Person kim = asksAsACouple();
    withdraws(kim);
    assertThat(intake.said).endsWith(kim.id() + " withdrawn");
    thatNobodyCanJoinBy(kim.householdCode());
    assertThatThrownBy(() -> intake.use(GiveHouseholdCode.class).give(kim.returnCode()))
        .isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = State.class,
      names = {"MATCHING", "WAITING", "OFFERED"})
  void whoWithdrawsLeavesTheOtherToTheCoordinator(State so) {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    List<String> both = List.of(kim.id(), lou.id());
    switch (so) {
      case WAITING -> intake.use(FollowMatching.class).waiting(both, null);
      case OFFERED -> intake.use(FollowMatching.class).offered(both);
      default -> {}
    }
    assertThat(stateOf(lou)).isEqualTo(so);

    withdraws(kim);
    assertThat(stateOf(lou)).isEqualTo(State.HELD);
    assertThat(intake.itemsAbout(lou.id())).containsExactly(Kind.PARTNER_WITHDREW);
    assertThat(intake.itemsAbout(kim.id())).isEmpty();
    assertThat(intake.said).endsWith(kim.id() + " withdrawn", lou.id() + " held");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whomACoordinatorEndsIsMissedTheSameWay(boolean closed) {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    if (closed) {
      intake.use(DecideReferral.class).close(order(lou));
    } else {
      intake.use(DecideReferral.class).signpost(order(lou));
    }
    assertThat(stateOf(kim)).isEqualTo(State.HELD);
    assertThat(intake.itemsAbout(kim.id())).containsExactly(Kind.PARTNER_WITHDREW);
  }

  @Test
  void whoIsErasedLeavesTheOtherToTheCoordinatorAndNoCodeBehind() {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    String another = intake.use(GiveHouseholdCode.class).give(kim.returnCode()).code().shown();
    intake.use(Erasure.class).erase(intake.referral(kim.id()), "person");
    assertThat(stateOf(kim)).isEqualTo(State.ERASED);
    assertThat(stateOf(lou)).isEqualTo(State.HELD);
    assertThat(intake.itemsAbout(lou.id())).containsExactly(Kind.PARTNER_WITHDREW);
    thatNobodyCanJoinBy(another);

    withdraws(lou);
    assertThat(intake.said).endsWith(lou.id() + " withdrawn");
  }

  @Test
  void whoIsLeftByOneWhoWasErasedGoesOnAloneWhenReleased() {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    intake.use(Erasure.class).erase(intake.referral(kim.id()), "person");
    releases(lou);
    assertThat(stateOf(lou)).isEqualTo(State.MATCHING);
    assertThat(intake.said).endsWith(lou.id() + " released for INDIVIDUAL");
  }

  @Test
  void whoIsLeftGoesOnAloneWhenReleased() {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    withdraws(lou);
    releases(kim);
    assertThat(stateOf(kim)).isEqualTo(State.MATCHING);
    assertThat(intake.said).endsWith(kim.id() + " released for INDIVIDUAL");
    assertThat(intake.itemsAbout(kim.id())).isEmpty();

    intake.use(DecideReferral.class).hold(order(kim));
    releases(kim);
    assertThat(intake.referral(kim.id()).help()).isEqualTo(HelpKind.INDIVIDUAL);
  }

  @Test
  void aPartnerWhoIsLeftGoesOnAsAPartner() {
    Person kim = asksAsACouple();
    Person lou = submits(couple(Answers.ofFamily()).with("householdCode", kim.householdCode()));
    withdraws(kim);
    releases(lou);
    assertThat(intake.said).endsWith(lou.id() + " released for PARTNER");
  }

  @Test
  void whoIsLeftMayFindAnotherPartner() {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    withdraws(lou);
    String again = intake.use(GiveHouseholdCode.class).give(kim.returnCode()).code().shown();
    Person max = joins(again);
    assertThat(stateOf(max)).isEqualTo(State.AWAITING_PARTNER);

    releases(kim);
    assertThat(stateOf(kim)).isEqualTo(State.MATCHING);
    assertThat(stateOf(max)).isEqualTo(State.MATCHING);
    assertThat(intake.said).endsWith(kim.id() + " released for COUPLE");
  }

  @Test
  void aPartnerWhoIsHeldIsWaitedFor() {
    Person kim = asksAsACouple();
    Person lou = joinsHeld(kim.householdCode());
    assertThat(stateOf(lou)).isEqualTo(State.HELD);
    assertThat(stateOf(kim)).isEqualTo(State.AWAITING_PARTNER);

    releases(lou);
    assertThat(stateOf(lou)).isEqualTo(State.MATCHING);
    assertThat(stateOf(kim)).isEqualTo(State.MATCHING);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void twoWhoAreHeldAreMatchedWithTheSecondRelease(boolean firstFirst) {
    Person kim = submits(held(couple(Answers.ofSelf())));
    Person lou = joinsHeld(kim.householdCode());
    releases(firstFirst ? kim : lou);
    assertThat(stateOf(firstFirst ? kim : lou)).isEqualTo(State.AWAITING_PARTNER);
    assertThat(stateOf(firstFirst ? lou : kim)).isEqualTo(State.HELD);

    releases(firstFirst ? lou : kim);
    assertThat(stateOf(kim)).isEqualTo(State.MATCHING);
    assertThat(stateOf(lou)).isEqualTo(State.MATCHING);
  }

  @Test
  void whoIsReleasedBeforeThePartnerSubmittedWaits() {
    Person kim = submits(held(couple(Answers.ofSelf())));
    Referral released = releases(kim);
    assertThat(released.state()).isEqualTo(State.AWAITING_PARTNER);
    assertThat(intake.said).endsWith(kim.id() + " released for COUPLE");
    Order again = new Order(kim.id(), ANN, Personal.of("Rang them"), released.version() - 1);
    assertThat(intake.use(DecideReferral.class).release(again, new Release(Clearance.ADVANCED, 1)))
        .isEqualTo(released);

    Person lou = joins(kim.householdCode());
    assertThat(stateOf(kim)).isEqualTo(State.MATCHING);
    assertThat(stateOf(lou)).isEqualTo(State.MATCHING);
  }

  @Test
  void oneWhoIsHeldLaterComesBackToTheOther() {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    intake.use(DecideReferral.class).hold(order(kim));
    assertThat(stateOf(kim)).isEqualTo(State.HELD);
    assertThat(stateOf(lou)).isEqualTo(State.MATCHING);
    assertThat(intake.itemsAbout(lou.id())).isEmpty();

    releases(kim);
    assertThat(stateOf(kim)).isEqualTo(State.MATCHING);
  }

  @Test
  void whoIsHeldAlreadyMustBeLookedAtAnewOnceThePartnerIsGone() {
    Person kim = submits(held(couple(Answers.ofSelf())));
    Person lou = joins(kim.householdCode());
    Order seen = order(kim);
    withdraws(lou);
    assertThat(intake.itemsAbout(kim.id()))
        .containsExactly(Kind.HELD_REFERRAL, Kind.PARTNER_WITHDREW);
    DecideReferral decide = intake.use(DecideReferral.class);
    assertThatThrownBy(() -> decide.release(seen, new Release(Clearance.ADVANCED, 1)))
        .isInstanceOf(Stale.class);

    releases(kim);
    assertThat(intake.itemsAbout(kim.id())).isEmpty();
    assertThat(intake.said).endsWith(kim.id() + " released for INDIVIDUAL");
  }

  @Test
  void aTherapistHasBothOrNeither() {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    List<String> both = List.of(kim.id(), lou.id());
    FollowMatching matching = intake.use(FollowMatching.class);
    matching.offered(both);
    intake.use(DecideReferral.class).hold(order(lou));

    matching.assigned(both, CASE, "therapist-1");
    matching.assigned(both, CASE, "therapist-1");
    assertThat(stateOf(kim)).isEqualTo(State.MATCHING);
    assertThat(stateOf(lou)).isEqualTo(State.HELD);
    assertThat(intake.referral(kim.id()).isIn(CASE)).isFalse();
    assertThat(intake.said).filteredOn(line -> line.contains("refused")).hasSize(1);
    assertThat(intake.said).endsWith(lou.id() + " refused to therapist-1");
    matching.assignmentCancelled(both, CASE);
    assertThat(stateOf(kim)).isEqualTo(State.MATCHING);

    releases(lou);
    matching.assigned(both, "case-2", "therapist-2");
    assertThat(stateOf(kim)).isEqualTo(State.ASSIGNED);
    assertThat(stateOf(lou)).isEqualTo(State.ASSIGNED);
  }

  @Test
  void ofTwoInTherapyWhoIsLeftComesToTheCoordinatorAndTheCaseEndsForBoth() {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    List<String> both = List.of(kim.id(), lou.id());
    intake.use(FollowMatching.class).assigned(both, CASE, "therapist-1");
    intake.use(FollowCasework.class).sessionLogged(both, CASE);

    withdraws(kim);
    assertThat(stateOf(lou)).isEqualTo(State.IN_THERAPY);
    assertThat(intake.itemsAbout(lou.id())).containsExactly(Kind.PARTNER_WITHDREW);

    intake.use(FollowCasework.class).caseEnded(both, CASE, EndingReason.CLIENT_LEFT);
    assertThat(stateOf(lou)).isEqualTo(State.ENDED);
    assertThat(stateOf(kim)).isEqualTo(State.WITHDRAWN);
  }

  @Test
  void aCaseThatIsDoneIsDoneForBothAndNobodyIsLeft() {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    List<String> both = List.of(kim.id(), lou.id());
    intake.use(FollowMatching.class).assigned(both, CASE, "therapist-1");
    intake.use(FollowCasework.class).caseEnded(both, CASE, EndingReason.COMPLETED);
    assertThat(stateOf(kim)).isEqualTo(State.ENDED);
    assertThat(stateOf(lou)).isEqualTo(State.ENDED);
    assertThat(intake.itemsAbout(kim.id())).isEmpty();
    assertThat(intake.itemsAbout(lou.id())).isEmpty();
  }

  @Test
  void whoJoinsForThemselvesIsOfTheHouseholdAndNobodysPartner() {
    Person kim = asksAsACouple();
    String given = intake.use(GiveHouseholdCode.class).give(kim.returnCode()).code().shown();
    Person lou = submits(Answers.ofFamily().with("householdCode", given));
    assertThat(stateOf(lou)).isEqualTo(State.MATCHING);
    assertThat(stateOf(kim)).isEqualTo(State.AWAITING_PARTNER);
    assertThat(intake.referral(lou.id()).household().id()).isEqualTo(kim.id());
    assertThat(intake.said).endsWith(lou.id() + " submitted");
  }

  @Test
  void aThirdWhoAsksAsACoupleJoinsTheHouseholdAndWaitsForTheirOwn() {
    Person kim = asksAsACouple();
    Person lou = joins(kim.householdCode());
    String third = intake.use(GiveHouseholdCode.class).give(lou.returnCode()).code().shown();
    Person max = joins(third);
    assertThat(stateOf(max)).isEqualTo(State.AWAITING_PARTNER);
    assertThat(max.householdCode()).isNotEmpty();
    assertThat(intake.referral(max.id()).household().id()).isEqualTo(kim.id());
  }

  @Test
  void aReferrersCodeGivesNoHouseholdCodeAndIsAnsweredAsAnUnknownOne() {
    Person sent = submits(Answers.ofProfessional());
    GiveHouseholdCode give = intake.use(GiveHouseholdCode.class);
    assertThatThrownBy(() -> give.give(sent.returnCode())).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> give.give("7QK2-01AB-CDEF-GHJK-MNPQ-RSTV"))
        .isInstanceOf(NotFound.class);
  }

  private Person asksAsACouple() {
    return submits(couple(Answers.ofSelf()));
  }

  private Person joins(String code) {
    return submits(couple(Answers.ofSelf()).with("householdCode", code));
  }

  private Person joinsHeld(String code) {
    return submits(held(couple(Answers.ofSelf())).with("householdCode", code));
  }

  private static Answers couple(Answers answers) {
    return answers.with("help", "COUPLE");
  }

  private static Answers held(Answers answers) {
    return answers.with("ageBand", "UNDER_18");
  }

  private Person submits(Answers answers) {
    Submitted submitted =
        intake
            .use(SubmitReferral.class)
            .submit(intake.use(ReadRequest.class).read(answers.fields()));
    return new Person(
        submitted.referral().id(),
        submitted.code().shown(),
        submitted.invitation().map(given -> given.code().shown()).orElse(""));
  }

  private void thatNobodyCanJoinBy(String code) {
    assertThatThrownBy(() -> joins(code))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.errors())
                    .singleElement()
                    .satisfies(
                        error -> {
                          assertThat(error.field()).isEqualTo("householdCode");
                          assertThat(error.code()).isEqualTo("household-code-unknown");
                        }));
  }

  private void withdraws(Person person) {
    intake.use(WithdrawReferral.class).withdraw(person.returnCode(), null);
  }

  private Referral releases(Person person) {
    return intake
        .use(DecideReferral.class)
        .release(order(person), new Release(Clearance.ADVANCED, 1));
  }

  private Order order(Person person) {
    return new Order(
        person.id(), ANN, Personal.of("Rang them"), intake.referral(person.id()).version());
  }

  private State stateOf(Person person) {
    return intake.referral(person.id()).state();
  }
}
