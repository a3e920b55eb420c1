package org.stopso.therapist.registry.application.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.stopso.therapist.registry.Examples.NOW;
import static org.stopso.therapist.registry.Examples.TODAY;
import static org.stopso.therapist.registry.Examples.credentials;
import static org.stopso.therapist.registry.Examples.practice;
import static org.stopso.therapist.registry.Examples.therapist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.problem.Stated;
import org.stopso.therapist.casework.CaseworkInMemory;
import org.stopso.therapist.registry.TherapistsInMemory;
import org.stopso.therapist.registry.application.Keeping;
import org.stopso.therapist.registry.application.SignedIn;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.TherapistState;

/** What a therapist says of being away; what they offer is {@link PracticeRulesTest}'s. */
class ChangePracticeTest {

  private final TherapistsInMemory registry = new TherapistsInMemory();
  private final ChangePractice changePractice =
      new ChangePractice(
          SignedIn.of(registry),
          PracticeRulesTest.knowingOnly("CF10"),
          Keeping.in(registry, CaseworkInMemory.transactions()),
          Clock.fixed(NOW, ZoneOffset.UTC));

  private Therapist change(@Nullable Boolean paused, @Nullable LocalDate until, long version) {
    return change(20, paused, until, version);
  }

  private Therapist change(
      int places, @Nullable Boolean paused, @Nullable LocalDate until, long version) {
    return changePractice.change(
        "a1",
        Stated.plainly(new PracticeChange(draft(places), new Absence(paused, until), version)));
  }

  private static PracticeDraft draft(@Nullable Integer places) {
    return new PracticeDraft(
        practice().outcodes(),
        practice().delivery(),
        practice().help(),
        practice().worksWith(),
        practice().languages(),
        practice().availability(),
        places,
        practice().reducedFeePlaces(),
        practice().acceptingNew(),
        practice().prisonTravelKm(),
        practice().hourlyFee());
  }

  private Therapist away() {
    Therapist away = therapist().away(TODAY.plusDays(30), "service:test", NOW);
    registry.add(away);
    return away;
  }

  @Test
  void whoIsAwayComesBackBeforeTheDayTheyGave() {
    long version = away().revision().version();
    Therapist back = change(false, null, version);
    assertThat(back.state()).isEqualTo(TherapistState.ACTIVE);
    assertThat(back.pausedUntil()).isNull();
    assertThat(back.mayReceiveClients(TODAY)).isTrue();
    assertThat(registry.published).containsExactly(back);
    assertThat(change(false, null, version)).isEqualTo(back);
    assertThat(registry.published).hasSize(1);
  }

  @Test
  void whoOnlyChangesWhatTheyOfferStaysAway() {
    Therapist away = away();
    Therapist changed = change(7, null, null, away.revision().version());
    assertThat(changed.practice().places()).isEqualTo(7);
    assertThat(changed.state()).isEqualTo(TherapistState.PAUSED);
    assertThat(changed.pausedUntil()).isEqualTo(TODAY.plusDays(30));
  }

  @Test
  void comingBackWithAnotherPracticeIsTwoChangesEachAfterTheOther() {
    Therapist away = away();
    long version = away.revision().version();
    Therapist back = change(7, false, null, version);
    assertThat(back.isActive()).isTrue();
    assertThat(back.practice().places()).isEqualTo(7);
    assertThat(registry.published)
        .extracting(one -> one.revision().version())
        .containsExactly(version + 1, version + 2);
  }

  @Test
  void aTherapistGoesAwayToTheEndOfADayOrUntilTheySaySo() {
    registry.add(therapist());
    Therapist today = change(true, TODAY, 1);
    assertThat(today.state()).isEqualTo(TherapistState.PAUSED);
    assertThat(today.pausedUntil()).isEqualTo(TODAY);
    assertThat(change(true, null, 2).pausedUntil()).isNull();
    assertThat(change(true, TODAY.plusDays(366), 3).pausedUntil()).isEqualTo(TODAY.plusDays(366));
  }

  @Test
  void theDayIsAskedOfWhoIsAwayAndIsNotOver() {
    registry.add(therapist());
    assertThat(errors(true, TODAY.minusDays(1)))
        .containsExactly(tuple("pausedUntil", "date-in-past"));
    assertThat(errors(true, TODAY.plusDays(367)))
        .containsExactly(tuple("pausedUntil", "too-far-ahead"));
    assertThat(errors(false, TODAY)).containsExactly(tuple("pausedUntil", "not-asked"));
    assertThat(errors(null, TODAY)).containsExactly(tuple("pausedUntil", "not-asked"));
    assertThat(registry.published).isEmpty();
  }

  private List<org.assertj.core.groups.Tuple> errors(
      @Nullable Boolean paused, @Nullable LocalDate until) {
    try {
      change(paused, until, 1);
      return List.of();
    } catch (InvalidRequest invalid) {
      return invalid.errors().stream().map(one -> tuple(one.field(), one.code())).toList();
    }
  }

  @Test
  void whoIsNotActiveYetHasNoPauseToBeginAndNoneToEnd() {
    registry.add(therapist(credentials(1, TODAY, TODAY)));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> change(true, null, 1))
        .matches(refused -> refused.name().equals("not-active"));
    assertThat(change(false, null, 1).state()).isEqualTo(TherapistState.IN_TRAINING);
    assertThat(registry.published).isEmpty();
  }

  @Test
  void whoSawAnOlderProfileIsTold() {
    long version = away().revision().version();
    assertThatExceptionOfType(Stale.class).isThrownBy(() -> change(false, null, version - 1));
  }

  @Test
  void whatCouldNotBeReadIsSaidWithAllElseThatIsWrong() {
    registry.add(therapist());
    Stated<PracticeChange> stated =
        new Stated<>(
            new PracticeChange(draft(101), new Absence(null, TODAY), null),
            List.of(FieldError.of("version", "wrong-type")));
    assertThatExceptionOfType(InvalidRequest.class)
        .isThrownBy(() -> changePractice.change("a1", stated))
        .satisfies(
            e ->
                assertThat(e.errors())
                    .extracting("field", "code")
                    .containsExactly(
                        tuple("version", "wrong-type"),
                        tuple("places", "range"),
                        tuple("pausedUntil", "not-asked")));
  }
}
