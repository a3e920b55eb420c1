package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reads what Prometheus reads. */
class ExposedTest {

  private static final Exposed SOME =
      Exposed.of(
          """
          # HELP stopso_offers_total Offers, by what became of them
          # TYPE stopso_offers_total counter
          stopso_offers_total{application="matching-service",outcome="DECLINED"} 3.0
          stopso_offers_total{application="matching-service",outcome="EXPIRED"} 0.0
          # TYPE stopso_outbox_lag_seconds gauge
          stopso_outbox_lag_seconds NaN
          stopso_decision_seconds_bucket{le="+Inf",} 7 1700000000000
          odd{path="a\\"b\\\\n,c=\\n{}"} +Inf
          """);

  @Test
  void aSampleHasItsNameItsLabelsAndItsValue() {
    assertThat(SOME.value("stopso_offers_total", Map.of("outcome", "DECLINED"))).hasValue(3.0);
    assertThat(SOME.value("stopso_offers_total", Map.of("outcome", "EXPIRED"))).hasValue(0.0);
    assertThat(SOME.value("stopso_offers_total", Map.of("outcome", "MADE"))).isEmpty();
    assertThat(SOME.labelNames("stopso_offers_total"))
        .containsExactly(Set.of("application", "outcome"));
    assertThat(SOME.labelNames("stopso_outbox_lag_seconds")).containsExactly(Set.of());
    assertThat(SOME.names())
        .containsExactly(
            "odd",
            "stopso_decision_seconds_bucket",
            "stopso_offers_total",
            "stopso_outbox_lag_seconds");
  }

  @Test
  void valuesThatAreNoFigureAreRead() {
    assertThat(SOME.value("stopso_outbox_lag_seconds", Map.of())).hasValue(Double.NaN);
    assertThat(SOME.value("stopso_decision_seconds_bucket", Map.of("le", "+Inf"))).hasValue(7.0);
    assertThat(SOME.value("odd", Map.of())).hasValue(Double.POSITIVE_INFINITY);
  }

  @Test
  void whatIsEscapedInALabelIsReadAsItWasMeant() {
    assertThat(SOME.value("odd", Map.of("path", "a\"b\\n,c=\n{}"))).isPresent();
  }

  @Test
  void whatIsNoSampleIsNotPassedOver() {
    assertThatThrownBy(() -> Exposed.of("<html>")).hasMessageContaining("<html>");
    assertThatThrownBy(() -> Exposed.of("some{a=1} 2")).hasMessageContaining("a=1");
  }
}
