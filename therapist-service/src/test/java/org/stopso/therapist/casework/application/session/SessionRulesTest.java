package org.stopso.therapist.casework.application.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.Stated;
import org.stopso.terms.Attendance;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.SessionTopic;
import org.stopso.therapist.casework.domain.Case;

class SessionRulesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-06-15");

  /** Half past eleven at night in UTC is the next day in London in summer. */
  private static final Case CASE =
      Case.opening(
          "c1",
          "t1",
          List.of("r1"),
          HelpKind.INDIVIDUAL,
          Delivery.ONLINE,
          Instant.parse("2026-05-31T23:30:00Z"));

  @Test
  void fiveThingsAreRequired() {
    SessionDraft nothing =
        new SessionDraft(null, null, null, null, null, null, null, null, null, null, null);
    assertThat(fields(nothing)).containsExactly("date", "minutes", "kind", "mode", "attendance");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "2026-05-31, before-the-case",
    "2026-06-01, ",
    "2026-06-15, ",
    "2026-06-16, date-in-future",
  })
  void theDateLiesBetweenTheBeginningOfTheCaseAndToday(LocalDate date, @Nullable String code) {
    assertThat(codes(draft(date, 50, null, null, null)))
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest(name = "{0} minutes: {1}")
  @CsvSource({"9, false", "10, true", "480, true", "481, false"})
  void aSessionLastsTenMinutesToEightHours(int minutes, boolean fine) {
    assertThat(fields(draft(TODAY, minutes, null, null, null)).isEmpty()).isEqualTo(fine);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"-1, false", "0, true", "10, true", "11, false"})
  void ratingsAreFromNoughtToTen(int rating, boolean fine) {
    assertThat(fields(draft(TODAY, 50, rating, null, null)).isEmpty()).isEqualTo(fine);
    assertThat(fields(draft(TODAY, 50, null, rating, null)).isEmpty()).isEqualTo(fine);
  }

  @Test
  void aNoteHasAtMostFourThousandCharacters() {
    assertThat(fields(draft(TODAY, 50, null, null, "x".repeat(4000)))).isEmpty();
    assertThat(fields(draft(TODAY, 50, null, null, "x".repeat(4001)))).containsExactly("note");
  }

  private static List<String> fields(SessionDraft draft) {
    return SessionRules.check(Stated.plainly(draft), CASE, TODAY).all().stream()
        .map(e -> e.field())
        .toList();
  }

  private static List<String> codes(SessionDraft draft) {
    return SessionRules.check(Stated.plainly(draft), CASE, TODAY).all().stream()
        .map(e -> e.code())
        .toList();
  }

  private static SessionDraft draft(
      LocalDate date,
      int minutes,
      @Nullable Integer confidence,
      @Nullable Integer understanding,
      @Nullable String note) {
    return new SessionDraft(
        date,
        minutes,
        HelpKind.INDIVIDUAL,
        Delivery.ONLINE,
        Attendance.ATTENDED,
        List.of(SessionTopic.URGES),
        null,
        confidence,
        understanding,
        Personal.ofNullable(note),
        null);
  }
}
