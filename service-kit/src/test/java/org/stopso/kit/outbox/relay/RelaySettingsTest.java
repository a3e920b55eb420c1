package org.stopso.kit.outbox.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelaySettingsTest {

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 60})
  void whatIsInFlightExpiresBeforeTheLease(int seconds) {
    RelaySettings settings =
        new RelaySettings("one", "/stopso/x", Duration.ofSeconds(seconds), Duration.ZERO, 1, 1);
    assertThat(settings.deliveryTimeout()).isLessThan(settings.lease());
    assertThat(settings.requestTimeout()).isLessThanOrEqualTo(settings.deliveryTimeout());
    assertThat(settings.renewal().plus(settings.deliveryTimeout())).isLessThan(settings.lease());
  }
}
