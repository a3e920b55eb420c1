package org.stopso.therapist.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The calendar that every date of the service means: Europe/London, whatever the machine says. */
public final class LondonDay {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private LondonDay() {}

  /** The date in London at that instant. */
  public static LocalDate of(Instant instant) {
    return LocalDate.ofInstant(instant, LONDON);
  }
}
