package org.stopso.acceptance;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Sessions as therapists log them. */
final class Sessions {

  private Sessions() {}

  /** One that took place today; a map that can be added to. */
  static Map<String, Object> today() {
    return new HashMap<>(
        Map.of(
            "date",
            LocalDate.now(ZoneId.of("Europe/London")).toString(),
            "minutes",
            50,
            "kind",
            "INDIVIDUAL",
            "mode",
            "ONLINE",
            "attendance",
            "ATTENDED"));
  }
}
