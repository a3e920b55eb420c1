package org.stopso.therapist.casework.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.stopso.therapist.casework.CaseworkInMemory.CLOCK;
import static org.stopso.therapist.casework.CaseworkInMemory.NOW;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.kit.inbox.NotYet;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stated;
import org.stopso.terms.Delivery;
import org.stopso.terms.EndingReason;
import org.stopso.terms.HelpKind;
import org.stopso.therapist.casework.CaseworkInMemory;
import org.stopso.therapist.casework.application.ChangeAgreement.Draft;
import org.stopso.therapist.casework.domain.Agreement;
import org.stopso.therapist.casework.domain.Agreement.Frequency;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Ending;
import org.stopso.therapist.registry.Examples;
import org.stopso.therapist.registry.TherapistsInMemory;
import org.stopso.therapist.registry.application.SignedIn;

class CaseworkScenarioTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

  private final CaseworkInMemory store = new CaseworkInMemory();
  private final TherapistsInMemory registry = new TherapistsInMemory();
  private final KeepCase keep = new KeepCase(store, store, (by, what, about, why) -> {});
  private final OwnCases own = new OwnCases(SignedIn.of(registry), store);
  private final OpenCase openCase = new OpenCase(store, keep);
  private final HeedWithdrawal heedWithdrawal = new HeedWithdrawal(store, keep);
  private final CancelCase cancelCase = new CancelCase(store, keep);
  private final EndCase endCase = new EndCase(own, keep, CaseworkInMemory.transactions(), CLOCK);
  private final ChangeAgreement changeAgreement =
      new ChangeAgreement(own, keep, CaseworkInMemory.transactions(), CLOCK);

  @BeforeEach
  void theTherapist() {
    registry.add(Examples.therapist());
  }

  @Test
  void aCaseOpensOnceAndIsItsTherapistsOnly() {
    openCase.open(opening("c1", "t1"));
    openCase.open(opening("c2", "somebody else"));
    assertThat(own.of("a1")).extracting(Case::caseId).containsExactly("c1");
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.of("a1", "c2"));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.of("a1", "c3"));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> own.of("nobody"));
  }

  @Test
  void anAssignmentHeardAgainDoesNotReopenWhatIsOver() {
    openCase.open(opening("c1", "t1"));
    end(EndingReason.COMPLETED, 7, 8);
    openCase.open(opening("c1", "t1"));
    assertThat(own.of("a1", "c1").isOpen()).isFalse();
    assertThat(store.ended).hasSize(1);
  }

  @Test
  void aWithdrawalEndsTheCaseOnce() {
    openCase.open(opening("c1", "t1"));
    heedWithdrawal.withdrawn("c1", NOW);
    heedWithdrawal.withdrawn("c1", NOW);
    cancelCase.cancel("c1", NOW);
    assertThat(endings()).containsExactly(EndingReason.CLIENT_LEFT);
  }

  @Test
  void aWithdrawalEndsTheCaseThatItNamesAndNoOther() {
    openCase.open(opening("c1", "t1"));
    openCase.open(opening("c2", "t1"));
    heedWithdrawal.withdrawn("c2", NOW);
    assertThat(store.ended).extracting(Case::caseId).containsExactly("c2");
    assertThat(own.of("a1", "c1").isOpen()).isTrue();
  }

  @Test
  void aWithdrawalThatNamesACaseNotHeardOfIsTriedAgain() {
    assertThatExceptionOfType(NotYet.class).isThrownBy(() -> heedWithdrawal.withdrawn("c1", NOW));
    openCase.open(opening("c1", "t1"));
    heedWithdrawal.withdrawn("c1", NOW);
    assertThat(endings()).containsExactly(EndingReason.CLIENT_LEFT);
  }

  @Test
  void withdrawnWhileATherapistAcceptsTheCaseIsCancelledInWhateverOrderItIsHeard() {
    heedWithdrawal.withdrawn(null, NOW);
    openCase.open(opening("c1", "t1"));
    cancelCase.cancel("c1", NOW);
    openCase.open(opening("c2", "t1"));
    heedWithdrawal.withdrawn(null, NOW);
    assertThat(own.of("a1", "c2").isOpen()).isTrue();
    cancelCase.cancel("c2", NOW);
    heedWithdrawal.withdrawn(null, NOW);
    assertThat(endings()).containsExactly(EndingReason.CANCELLED, EndingReason.CANCELLED);
  }

  @Test
  void aCancelledAssignmentEndsTheCaseOnce() {
    openCase.open(opening("c1", "t1"));
    cancelCase.cancel("c1", NOW);
    cancelCase.cancel("c1", NOW);
    assertThat(endings()).containsExactly(EndingReason.CANCELLED);
  }

  @Test
  void aCancellationOfACaseNotHeardOfIsTriedAgain() {
    assertThatExceptionOfType(NotYet.class).isThrownBy(() -> cancelCase.cancel("c1", NOW));
  }

  @Test
  void endingTheSameWayAgainChangesNothingAndAnotherWayIsRefused() {
    openCase.open(opening("c1", "t1"));
    Case over = end(EndingReason.COMPLETED, 7, null);
    assertThat(end(EndingReason.COMPLETED, 7, null)).isEqualTo(over);
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> end(EndingReason.OTHER, 7, null));
    assertThat(store.ended).hasSize(1);
  }

  @Test
  void endingNeedsAReasonOfTheTherapistsAndRatingsFromNoughtToTen() {
    openCase.open(opening("c1", "t1"));
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> end(null, -1, 11))
        .satisfies(
            e ->
                assertThat(e.errors())
                    .extracting("field", "code")
                    .containsExactly(
                        tuple("reason", "required"),
                        tuple("confidence", "range"),
                        tuple("understanding", "range")));
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> end(EndingReason.CANCELLED, 0, 10));
    assertThat(end(EndingReason.CLIENT_LEFT, 0, 10).isOpen()).isFalse();
  }

  @Test
  void anAgreementCanChangeUntilTheCaseIsOver() {
    openCase.open(opening("c1", "t1"));
    Case agreed = change(draft(true));
    assertThat(agreed.agreement()).isEqualTo(new Agreement(null, Frequency.WEEKLY, true, TODAY));
    assertThat(change(draft(true))).isEqualTo(agreed);
    assertThat(change(draft(false)).allows(HelpKind.COUPLE)).isFalse();
    end(EndingReason.COMPLETED, null, null);
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> change(draft(true)));
  }

  @Test
  void anAgreementNamesEveryFieldThatIsWrong() {
    openCase.open(opening("c1", "t1"));
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> change(new Draft(0, null, null, null)))
        .satisfies(
            e ->
                assertThat(e.errors())
                    .extracting("field")
                    .containsExactly("plannedSessions", "frequency", "jointWork", "agreedOn"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-05-31, before-the-case",
    "2026-06-01, ",
    "2026-06-15, ",
    "2026-06-16, date-in-future",
  })
  void anAgreementIsMadeBetweenTheBeginningOfTheCaseAndToday(
      LocalDate agreedOn, @Nullable String code) {
    openCase.open(opening("c1", "t1", Instant.parse("2026-05-31T23:30:00Z")));
    Draft draft = new Draft(null, Frequency.WEEKLY, true, agreedOn);
    if (code == null) {
      assertThat(Objects.requireNonNull(change(draft).agreement()).agreedOn()).isEqualTo(agreedOn);
    } else {
      assertThatExceptionOfType(InvalidRequest.class)
          .isThrownBy(() -> change(draft))
          .satisfies(
              e ->
                  assertThat(e.errors())
                      .extracting("field", "code")
                      .containsExactly(tuple("agreedOn", code)));
    }
  }

  @Test
  void whatCouldNotBeReadIsSaidWithAllElseThatIsWrong() {
    openCase.open(opening("c1", "t1"));
    List<FieldError> unreadable = List.of(FieldError.of("reason", "wrong-type"));
    EndCase.Draft draft = new EndCase.Draft(null, 11, null);
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> endCase.end("a1", "c1", new Stated<>(draft, unreadable)))
        .satisfies(
            e ->
                assertThat(e.errors())
                    .extracting("field", "code")
                    .containsExactly(tuple("reason", "wrong-type"), tuple("confidence", "range")));
    assertThat(store.ended).isEmpty();
  }

  private Case end(
      @Nullable EndingReason reason,
      @Nullable Integer confidence,
      @Nullable Integer understanding) {
    EndCase.Draft draft = new EndCase.Draft(reason, confidence, understanding);
    return endCase.end("a1", "c1", Stated.plainly(draft));
  }

  private Case change(Draft draft) {
    return changeAgreement.change("a1", "c1", Stated.plainly(draft));
  }

  private List<EndingReason> endings() {
    return store.ended.stream().map(Case::ending).map(Ending::reason).toList();
  }

  private static Draft draft(boolean jointWork) {
    return new Draft(null, Frequency.WEEKLY, jointWork, TODAY);
  }

  private static Case opening(String caseId, String therapistId) {
    return opening(caseId, therapistId, NOW);
  }

  private static Case opening(String caseId, String therapistId, Instant at) {
    return Case.opening(
        caseId, therapistId, List.of("r1"), HelpKind.INDIVIDUAL, Delivery.ONLINE, at);
  }
}
