package org.stopso.kit.received;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;
import org.stopso.contracts.EventCodec;
import org.stopso.contracts.ReferralWithdrawn;

class ReasonTest {

  @Test
  void namesTheKindOfFailureAndItsPlaceButNotItsMessage() {
    Throwable failure = new RuntimeException(new IllegalStateException("Jane Roe, 07700 900123"));
    assertThat(Reason.of(failure))
        .startsWith("IllegalStateException in ReasonTest.namesTheKind")
        .doesNotContain("Jane", "07700");
  }

  @Test
  void namesTheFieldThatCannotBeReadButNotItsValue() {
    byte[] value = "{\"referralId\":\"r\",\"withdrawnAt\":\"Jane Roe\"}".getBytes(UTF_8);
    Throwable failure = catchThrowable(() -> EventCodec.read(value, ReferralWithdrawn.class));
    assertThat(Reason.of(failure)).contains("withdrawnAt").doesNotContain("Jane");
  }

  @Test
  void namesTheKindAloneWhereItIsNotJson() {
    byte[] value = "Jane Roe".getBytes(UTF_8);
    Throwable failure = catchThrowable(() -> EventCodec.read(value, ReferralWithdrawn.class));
    assertThat(Reason.of(failure)).isEqualTo("StreamReadException");
  }
}
