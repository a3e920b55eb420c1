package org.stopso.kit.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that every date means: Europe/London, whatever the machine says. */
public final class LondonDay {

  /** For words about an instant. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private LondonDay() {}

  /** The date in London at that instant. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }

  /**
   * Whether {@code day} lies at most a year ahead, a leap year's 366 days: an absence that is to
   * end later, however it was told, is rather a wrong year.
   */
  public static boolean isWithinAYear(LocalDate day, LocalDate today) {
    return !day.isAfter(today.plusDays(366));
  }
}
