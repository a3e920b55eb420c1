package org.stopso.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.stopso.gateway.keyed.KeyedHash;

class RateTest {
  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final MovedClock clock = new MovedClock();
  private final Rate rate = new Rate(20, Duration.ofHours(1), KeyedHash.ofThisProcess(), clock);

  private boolean allows(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return rate.tooMany(request).isEmpty();
  }

  @Test
  void theTwentiethIsAllowedAndTheNextOnlyAfterAWhile() {
    for (int number = 1; number <= 20; number++) {
      assertThat(allows("192.0.2.1")).as("number %d", number).isTrue();
    }
    assertThat(allows("192.0.2.1")).isFalse();
    clock.now = clock.now.plus(Duration.ofMinutes(3)).minusMillis(1);
    assertThat(allows("192.0.2.1")).isFalse();
    clock.now = clock.now.plusMillis(1);
    assertThat(allows("192.0.2.1")).isTrue();
    assertThat(allows("192.0.2.1")).isFalse();
  }

  @Test
  void oneSourceDoesNotUseUpAnothers() {
    for (int number = 1; number <= 21; number++) {
      allows("192.0.2.1");
    }
    assertThat(allows("192.0.2.2")).isTrue();
  }

  @Test
  void aNetworkOfAHouseholdIsOneSource() {
    for (int number = 1; number <= 20; number++) {
      assertThat(allows("2001:db8:1:1::" + number)).isTrue();
    }
    assertThat(allows("2001:db8:1:1:0:0:0:ff")).isFalse();
    assertThat(allows("2001:db8:1:2::1")).isTrue();
  }

  @Test
  void whatIsNoLongerCountedIsForgotten() {
    PerSource<Integer> counters =
        new PerSource<>(KeyedHash.ofThisProcess(), () -> 0, zero -> zero == 0, clock);
    MockHttpServletRequest request = new MockHttpServletRequest();
    for (int number = 0; number < 50; number++) {
      request.setRemoteAddr("192.0.2." + number);
      counters.of(request);
    }
    assertThat(counters.size()).isEqualTo(50);
    clock.now = clock.now.plus(Duration.ofMinutes(2));
    counters.of(request);
    assertThat(counters.size()).isEqualTo(1);
  }
}
