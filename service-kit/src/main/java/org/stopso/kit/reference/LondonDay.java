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
}
