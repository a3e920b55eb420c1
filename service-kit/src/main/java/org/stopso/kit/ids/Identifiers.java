package org.stopso.kit.ids;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes identifiers: UUID version 7, so that they sort by the millisecond they were made in. */
public final class Identifiers {

  private final Clock clock;
  private final SecureRandom random;

  public Identifiers(Clock clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  /** Smaller than any identifier made at that moment or later, greater than any made before. */
  public static String firstOf(Instant moment) {
    return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000000000000000L).toString();
  }

  /** A new identifier, 36 characters. */
  public String next() {
    long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
    long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new UUID(high, low).toString();
  }
}
