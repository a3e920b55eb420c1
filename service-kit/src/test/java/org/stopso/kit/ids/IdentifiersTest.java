package org.stopso.kit.ids;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

  private static final Instant MOMENT = Instant.parse("2026-11-25T12:00:00.123Z");

  @Test
  void anIdentifierTellsTheMillisecondItWasMadeIn() {
    for (int n = 0; n < 1_000; n++) {
      assertThat(madeAt(MOMENT)).isGreaterThanOrEqualTo(Identifiers.firstOf(MOMENT));
      assertThat(madeAt(MOMENT.minusMillis(1))).isLessThan(Identifiers.firstOf(MOMENT));
    }
  }

  private static String madeAt(Instant moment) {
    return new Identifiers(Clock.fixed(moment, ZoneOffset.UTC), new SecureRandom()).next();
  }
}
