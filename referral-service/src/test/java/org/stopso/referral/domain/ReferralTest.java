package org.stopso.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stopso.referral.domain.Progress.Forecast;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.Referral.Beginning;
import org.stopso.referral.domain.erasure.ErasureRule;
import org.stopso.referral.domain.household.Household;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.request.Need;
import org.stopso.referral.domain.request.Place;
import org.stopso.referral.domain.request.Preferences;
import org.stopso.referral.domain.screening.Screening;
import org.stopso.referral.domain.screening.ScreeningRule;
import org.stopso.terms.AgeBand;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;
import org.stopso.terms.Source;

/** A referral, from its first day to its last. */
public class ReferralTest {

  private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
  private static final Instant WEDNESDAY = Instant.parse("2026-11-25T09:00:00Z");
  private static final String ANN = "coordinator-ann";
  private static final String MATCHING = "matching-service";

  @Test
  void beginsHeldWhenARuleHoldsItElseInMatching() {
    assertThat(referral(ScreeningRule.UNDER_18).state()).isEqualTo(State.HELD);
    assertThat(referral(ScreeningRule.NONE_OF_THESE).state()).isEqualTo(State.MATCHING);
  }

  @Test
  void aReleaseSaysWhichClearanceIsNeeded() {
    Referral held = referral(ScreeningRule.UNDER_18);
    assertThat(held.clearance()).isEmpty();
    Referral released =
        held.released(ANN, new Release(Clearance.ADVANCED, 1), null, TUESDAY).orElseThrow();
    assertThat(released.state()).isEqualTo(State.MATCHING);
    assertThat(released.clearance()).contains(Clearance.ADVANCED);
    assertThat(released.released(ANN, new Release(Clearance.FOUNDATION, 2), null, TUESDAY))
        .isEmpty();
  }

  @Test
  void aRepeatedCommandIsKnownByWhoAndWhatAndVersion() {
    Referral held = referral(ScreeningRule.NONE_OF_THESE).held(ANN, TUESDAY).orElseThrow();
    assertThat(held.hasDone(ANN, Cause.HELD, 1)).isTrue();
    assertThat(held.hasDone(ANN, Cause.HELD, 2)).isFalse();
    assertThat(held.hasDone("coordinator-bob", Cause.HELD, 1)).isFalse();
    assertThat(held.hasDone(ANN, Cause.CLOSED, 1)).isFalse();
  }

  @Test
  void holdingOnIsANewVersionOfTheSameState() {
    Referral held = referral(ScreeningRule.UNDER_18);
    Referral stillHeld = held.held(ANN, TUESDAY).orElseThrow();
    assertThat(stillHeld.state()).isEqualTo(State.HELD);
    assertThat(stillHeld.version()).isEqualTo(2);
    assertThat(stillHeld.progress().since()).isEqualTo(MONDAY);
    assertThat(stillHeld.progress().lastChange().who()).isEqualTo(ANN);
    assertThat(stillHeld.progress().history().getLast().ignored()).isFalse();
  }

  @Test
  void aRefusedErasureIsANewVersionOfWhateverStateItIsIn() {
    Referral assigned = referral(ScreeningRule.NONE_OF_THESE).assigned(MATCHING, "case-1", TUESDAY);
    for (Referral referral : List.of(referral(ScreeningRule.UNDER_18), assigned)) {
      Referral refused = referral.erasureRefused(ANN, WEDNESDAY);
      Step step = refused.progress().lastChange();
      assertThat(refused.state()).isEqualTo(referral.state());
      assertThat(refused.version()).isEqualTo(referral.version() + 1);
      assertThat(refused.progress().since()).isEqualTo(referral.progress().since());
      assertThat(step.ignored()).isFalse();
      assertThat(step.moves()).isFalse();
      assertThat(refused.hasDone(ANN, Cause.ERASURE_REFUSED, referral.version())).isTrue();
      assertThat(refused.progress().erasureDecision()).contains(step);
      assertThat(referral.progress().erasureDecision()).isEmpty();
      assertThat(ErasureRule.isAtOnce(refused)).isEqualTo(ErasureRule.isAtOnce(referral));
    }
  }

  @Test
  void anEventThatTheTableForbidsIsKeptAndChangesNothingElse() {
    Referral held = referral(ScreeningRule.UNDER_18);
    Referral after = held.heard(MATCHING, Cause.OFFER_MADE, TUESDAY);
    assertThat(after.state()).isEqualTo(State.HELD);
    assertThat(after.version()).isEqualTo(held.version());
    assertThat(after.progress().history().getLast().ignored()).isTrue();
    assertThat(after.progress().since()).isEqualTo(MONDAY);
  }

  @Test
  void anEventThatTellsWhatIsSoAlreadyIsNotKept() {
    Referral offered =
        referral(ScreeningRule.NONE_OF_THESE).heard(MATCHING, Cause.OFFER_MADE, TUESDAY);
    assertThat(offered.heard(MATCHING, Cause.OFFER_MADE, WEDNESDAY)).isEqualTo(offered);
  }

  @Test
  void theWaitIsForecastOnlyWhileWaiting() {
    Referral waiting =
        referral(ScreeningRule.NONE_OF_THESE).waiting(MATCHING, new Forecast(7, 30), TUESDAY);
    assertThat(waiting.progress().forecast()).isEqualTo(new Forecast(7, 30));
    Referral again = waiting.waiting(MATCHING, new Forecast(5, 20), WEDNESDAY);
    assertThat(again.progress().forecast()).isEqualTo(new Forecast(5, 20));
    assertThat(again.version()).isEqualTo(waiting.version());
    assertThat(again.heard(MATCHING, Cause.OFFER_MADE, WEDNESDAY).progress().forecast()).isNull();
    assertThat(
            referral(ScreeningRule.UNDER_18)
                .waiting(MATCHING, new Forecast(7, 30), TUESDAY)
                .progress()
                .forecast())
        .isNull();
  }

  @Test
  void aCaseIsTheClientsOnlyWhereItMayBeAssigned() {
    Referral assigned = referral(ScreeningRule.NONE_OF_THESE).assigned(MATCHING, "case-1", TUESDAY);
    assertThat(assigned.isIn("case-1")).isTrue();
    Referral second = assigned.assigned(MATCHING, "case-2", TUESDAY);
    assertThat(second.isIn("case-1")).isTrue();
    assertThat(second.isIn("case-2")).isFalse();
    assertThat(second.knows("case-2")).isTrue();
    Referral held = referral(ScreeningRule.UNDER_18).assigned(MATCHING, "case-3", TUESDAY);
    assertThat(held.state()).isEqualTo(State.HELD);
    assertThat(held.isIn("case-3")).isFalse();
    assertThat(held.knows("case-3")).isTrue();
  }

  @Test
  void aCaseThatIsOverIsTheClientsNoLongerButKnown() {
    Referral again =
        referral(ScreeningRule.NONE_OF_THESE)
            .assigned(MATCHING, "case-1", TUESDAY)
            .heard("therapist-service", Cause.THERAPIST_GONE, WEDNESDAY);
    assertThat(again.state()).isEqualTo(State.MATCHING);
    assertThat(again.isIn("case-1")).isFalse();
    assertThat(again.knows("case-1")).isTrue();
  }

  @Test
  void whoWithdrawsFromATherapistLeavesThatCaseAndWhoWithdrawsBeforeLeavesNone() {
    Referral matching = referral(ScreeningRule.NONE_OF_THESE);
    Referral assigned = matching.assigned(MATCHING, "case-1", TUESDAY);
    Referral inTherapy = assigned.heard("therapist-service", Cause.SESSION_LOGGED, WEDNESDAY);
    Referral again = inTherapy.heard("therapist-service", Cause.THERAPIST_GONE, WEDNESDAY);
    assertThat(caseLeftBy(assigned)).isEqualTo("case-1");
    assertThat(caseLeftBy(inTherapy)).isEqualTo("case-1");
    assertThat(caseLeftBy(again)).isNull();
    assertThat(caseLeftBy(matching)).isNull();
    Referral refused = withdrawn(matching).assigned(MATCHING, "case-1", WEDNESDAY);
    assertThat(refused.progress().caseId()).isNull();
  }

  private static @Nullable String caseLeftBy(Referral referral) {
    return withdrawn(referral).progress().caseId();
  }

  private static Referral withdrawn(Referral referral) {
    return referral.onWordOf("person", Cause.WITHDRAWN, WEDNESDAY).orElseThrow();
  }

  @Test
  void aReferrerSeesSinceWhenWhatTheyMaySeeHasBeenSo() {
    Referral offered =
        referral(ScreeningRule.NONE_OF_THESE).heard(MATCHING, Cause.OFFER_MADE, TUESDAY);
    assertThat(offered.progress().since()).isEqualTo(TUESDAY);
    assertThat(offered.progress().sinceForReferrer()).isEqualTo(MONDAY);
    Referral assigned = offered.assigned(MATCHING, "case-1", WEDNESDAY);
    assertThat(assigned.progress().sinceForReferrer()).isEqualTo(WEDNESDAY);
  }

  @Test
  void aClientWithoutRecordedConsentHearsNothingBeforeARelease() {
    Referral held = referral(ScreeningRule.CONSENT_NOT_RECORDED);
    assertThat(held.mayReachClient()).isFalse();
    assertThat(held.held(ANN, TUESDAY).orElseThrow().mayReachClient()).isFalse();
    assertThat(held.onWordOf(ANN, Cause.CLOSED, TUESDAY).orElseThrow().mayReachClient()).isFalse();
    Referral released =
        held.released(ANN, new Release(Clearance.FOUNDATION, 2), null, TUESDAY).orElseThrow();
    assertThat(released.mayReachClient()).isTrue();
    assertThat(released.held(ANN, WEDNESDAY).orElseThrow().mayReachClient()).isTrue();
  }

  @Test
  void aClientHeldForAnotherReasonMayHearFromUs() {
    assertThat(referral(ScreeningRule.UNDER_18).mayReachClient()).isTrue();
    assertThat(referral(ScreeningRule.NONE_OF_THESE).mayReachClient()).isTrue();
  }

  @Test
  void theClientsOwnCodeOpensItBesidesTheReferrers() {
    Referral sent = referral(ScreeningRule.NONE_OF_THESE, new Codes(null, "referrers"));
    assertThat(sent.codes().oweTheClientOne()).isTrue();
    Referral opened = sent.openedBy("clients");
    assertThat(opened.codes()).isEqualTo(new Codes("clients", "referrers"));
    assertThat(opened.codes().isClients("clients")).isTrue();
    assertThat(opened.codes().isClients("referrers")).isFalse();
    assertThat(opened.version()).isEqualTo(sent.version());
    assertThat(referral(ScreeningRule.NONE_OF_THESE).codes().oweTheClientOne()).isFalse();
  }

  @Test
  void ofWhoWasErasedStaysThatTheyWereAndWhatBecameOfIt() {
    Referral erased =
        referral(ScreeningRule.UNDER_18)
            .released(ANN, new Release(Clearance.ADVANCED, 1), null, TUESDAY)
            .flatMap(released -> released.erased("person", WEDNESDAY))
            .orElseThrow();
    assertThat(erased.state()).isEqualTo(State.ERASED);
    assertThat(erased.codes()).isEqualTo(new Codes(null, null));
    assertThat(erased.need().place()).isEqualTo(new Place(null, null));
    assertThat(erased.need().clientGroups()).isEmpty();
    assertThat(erased.need().preferences().languages()).isEmpty();
    assertThat(erased.screening().rules()).isEmpty();
    assertThat(erased.clearance()).isEmpty();
    assertThat(erased.progress().history()).hasSize(3);
    assertThat(erased.reference()).isEqualTo("K7QX2M9A");
    assertThat(erased.erased("person", WEDNESDAY)).isEmpty();
  }

  @Test
  void nothingThatIsHeardLaterBringsAnErasedOneBack() {
    Referral erased = referral(ScreeningRule.NONE_OF_THESE).erased("person", TUESDAY).orElseThrow();
    Referral assigned = erased.assigned(MATCHING, "case-1", WEDNESDAY);
    assertThat(assigned.state()).isEqualTo(State.ERASED);
    assertThat(assigned.isIn("case-1")).isFalse();
    for (Cause cause : Cause.values()) {
      assertThat(erased.heard(MATCHING, cause, WEDNESDAY).state()).isEqualTo(State.ERASED);
      assertThat(erased.onWordOf(ANN, cause, WEDNESDAY)).isEmpty();
    }
  }

  @Test
  void itIsBehindThemOnceThereWasATherapistAndNothingMoreComes() {
    Referral matching = referral(ScreeningRule.NONE_OF_THESE);
    Referral assigned = matching.assigned(MATCHING, "case-1", TUESDAY);
    Referral inTherapy = assigned.heard("therapist-service", Cause.SESSION_LOGGED, TUESDAY);
    Referral ended = inTherapy.heard("therapist-service", Cause.CASE_ENDED, WEDNESDAY);
    assertThat(matching.isBehindThem()).isFalse();
    assertThat(assigned.isBehindThem()).isFalse();
    assertThat(inTherapy.isBehindThem()).isFalse();
    assertThat(ended.isBehindThem()).isTrue();
    assertThat(withdrawn(inTherapy).isBehindThem()).isTrue();
    assertThat(withdrawn(matching).isBehindThem()).isFalse();
    assertThat(ended.erased("person", WEDNESDAY).orElseThrow().isBehindThem()).isFalse();
  }

  @Test
  void aReferenceIsReadHoweverItIsTyped() {
    String drawn = Reference.draw(new Random(7));
    assertThat(drawn).hasSize(8);
    assertThat(Reference.read(drawn)).contains(drawn);
    assertThat(Reference.read(" k7qx-2m9o ")).contains("K7QX2M90");
    assertThat(Reference.read("K7QX2M9")).isEmpty();
    assertThat(Reference.read("K7QX2M9U")).isEmpty();
  }

  /** One that this rule fired for. */
  public static Referral referral(ScreeningRule rule) {
    return referral(rule, new Codes("hash", null));
  }

  private static Referral referral(ScreeningRule rule, Codes codes) {
    Need need =
        new Need(
            Source.SELF,
            AgeBand.FROM_25_TO_34,
            "en",
            Place.at("NP26"),
            List.of(ClientGroup.AT_RISK),
            null,
            null,
            null,
            HelpKind.INDIVIDUAL,
            List.of(Delivery.ONLINE),
            40,
            new Preferences(
                GenderPreference.ANY,
                List.of("en"),
                List.of(Availability.WEEKEND),
                FeeBand.STANDARD),
            false);
    Beginning beginning = new Beginning(Household.of("referral-1"), false, MONDAY);
    return Referral.submitted(
        "referral-1", "K7QX2M9A", need, new Screening(List.of(rule)), codes, beginning);
  }
}
