package org.stopso.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriedCodesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final TriedCodes codes = new TriedCodes(10, WITHIN);

  private boolean allows(String code, Instant at) {
    return codes.tooMany(Set.of(code), at).isEmpty();
  }

  @Test
  void theTenthIsAllowedAndTheEleventhIsNot() {
    for (int number = 1; number <= 10; number++) {
      assertThat(allows("code-" + number, NOW)).as("number %d", number).isTrue();
    }
    assertThat(codes.tooMany(Set.of("code-11"), NOW.plusSeconds(60)))
        .hasValue(Duration.ofMinutes(9));
  }

  @Test
  void theSameCodeAgainIsFree() {
    for (int number = 1; number <= 10; number++) {
      allows("code-" + number, NOW);
    }
    for (int again = 0; again < 100; again++) {
      assertThat(allows("code-3", NOW.plusSeconds(again))).isTrue();
    }
  }

  @Test
  void aCodeIsForgottenAfterItsTimeAndNotBefore() {
    for (int number = 1; number <= 10; number++) {
      allows("code-" + number, NOW);
    }
    assertThat(allows("code-11", NOW.plus(WITHIN).minusMillis(1))).isFalse();
    assertThat(allows("code-11", NOW.plus(WITHIN))).isTrue();
    assertThat(codes.isEmpty(NOW.plus(WITHIN))).isFalse();
    assertThat(codes.isEmpty(NOW.plus(WITHIN).plus(WITHIN))).isTrue();
  }

  @Test
  void severalInOneRequestCountEach() {
    assertThat(codes.tooMany(Set.of("a", "b", "c", "d", "e", "f", "g", "h", "i"), NOW)).isEmpty();
    assertThat(codes.tooMany(Set.of("j", "k"), NOW)).isPresent();
    assertThat(codes.tooMany(Set.of("a", "j"), NOW)).isEmpty();
  }
}
