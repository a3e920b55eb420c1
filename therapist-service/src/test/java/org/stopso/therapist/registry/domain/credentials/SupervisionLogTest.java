package org.stopso.therapist.registry.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionLogTest {

  @ParameterizedTest(name = "an hour on {0} counts to {1}")
  @CsvSource({
    "2026-03-01, 2026-04-01",
    "2026-01-31, 2026-03-03",
    "2028-01-31, 2028-03-02",
    "2028-02-29, 2028-03-31",
    "2026-02-28, 2026-03-31",
    "2026-12-01, 2027-01-01",
    "2026-04-30, 2026-05-31",
  })
  void anHourCountsForThirtyOneDays(LocalDate date, LocalDate lastDay) {
    assertThat(log(entry(date, 60)).coversUntil()).contains(lastDay);
  }

  @Test
  void aMinuteLessIsNotEnough() {
    assertThat(log(entry("2026-03-01", 59)).coversUntil()).isEmpty();
    assertThat(log().coversUntil()).isEmpty();
  }

  @Test
  void entriesAddUpUntilTheOldestThatIsNeededFallsOut() {
    SupervisionLog log = log(entry("2026-03-01", 30), entry("2026-03-20", 30));
    assertThat(log.coversUntil()).contains(LocalDate.parse("2026-04-01"));
  }

  @Test
  void entriesAtBothEndsOfTheThirtyOneDaysAddUp() {
    assertThat(log(entry("2026-03-01", 30), entry("2026-04-01", 30)).coversUntil())
        .contains(LocalDate.parse("2026-04-01"));
    assertThat(log(entry("2026-03-01", 30), entry("2026-04-02", 30)).coversUntil()).isEmpty();
  }

  @Test
  void entriesOfOneDayAddUp() {
    assertThat(log(entry("2026-03-01", 20), entry("2026-03-01", 40)).coversUntil())
        .contains(LocalDate.parse("2026-04-01"));
  }

  @Test
  void aShortEntryLaterDoesNotReplaceTheHourBefore() {
    SupervisionLog log = log(entry("2026-03-01", 60), entry("2026-03-31", 59));
    assertThat(log.coversUntil()).contains(LocalDate.parse("2026-04-01"));
  }

  @Test
  void theNewestEnoughCounts() {
    SupervisionLog log =
        log(entry("2026-03-25", 30), entry("2026-01-05", 60), entry("2026-03-10", 30));
    assertThat(log.coversUntil()).contains(LocalDate.parse("2026-04-10"));
  }

  @Test
  void onlyNewDaysAreTakenOver() {
    SupervisionLog log = log(entry("2026-03-01", 30));
    SupervisionLog more = log.withNewDays(log(entry("2026-03-01", 60), entry("2026-03-02", 45)));
    assertThat(more.entries()).extracting(Supervision::minutes).containsExactly(30, 45);
  }

  private static SupervisionLog log(Supervision... entries) {
    return new SupervisionLog(Arrays.asList(entries));
  }

  private static Supervision entry(String date, int minutes) {
    return entry(LocalDate.parse(date), minutes);
  }

  private static Supervision entry(LocalDate date, int minutes) {
    return new Supervision(date, minutes, null);
  }
}
