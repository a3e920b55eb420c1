package org.stopso.referral.adapter.web.desk;

import java.time.Duration;

/**
 * A time as people say it: in minutes below an hour, in hours below two days, then in days.
 *
 * @param unit the last part of its key in the bundle
 */
record Span(String unit, long count) {

  private static final int HOURS_TO_SAY = 48;

  static Span of(Duration time) {
    if (time.toMinutes() < 1) {
      return new Span("moment", 0);
    }
    if (time.toHours() < 1) {
      return new Span("minutes", time.toMinutes());
    }
    return time.toHours() < HOURS_TO_SAY
        ? new Span("hours", time.toHours())
        : new Span("days", time.toDays());
  }
}
