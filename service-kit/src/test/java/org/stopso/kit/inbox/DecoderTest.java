package org.stopso.kit.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stopso.kit.inbox.EventHandlers.handlers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stopso.contracts.ReferralReleased;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.kit.received.Received;

class DecoderTest {

  private static final String WITHDRAWN = "org.stopso.referral.ReferralWithdrawn.v1";

  private final List<ReferralWithdrawn> seen = new ArrayList<>();
  private final Decoder decoder = new Decoder();

  DecoderTest() {
    decoder.add(handlers().on(ReferralWithdrawn.class, seen::add));
  }

  private static Received record(Map<String, String> headers, String value) {
    return new Received("stopso.referrals", 0, 7, "key", headers, value.getBytes(UTF_8));
  }

  @Test
  void anEventGoesToTheHandlerOfItsType() {
    String value = "{\"referralId\":\"r\",\"withdrawnAt\":\"2026-11-24T09:00:00Z\",\"new\":1}";
    decoder.effectOf(record(Map.of("ce_type", WITHDRAWN), value)).orElseThrow().run();
    assertThat(seen)
        .containsExactly(new ReferralWithdrawn("r", Instant.parse("2026-11-24T09:00:00Z"), null));
  }

  @Test
  void typesWithoutAHandlerAreNotEvenRead() {
    assertThat(decoder.effectOf(record(Map.of("ce_type", "org.stopso.x.New.v2"), "?"))).isEmpty();
    String released = "org.stopso.referral.ReferralReleased.v1";
    assertThat(decoder.effectOf(record(Map.of("ce_type", released), "?"))).isEmpty();
    decoder.add(handlers().on(ReferralReleased.class, any -> {}));
    assertThatThrownBy(() -> decoder.effectOf(record(Map.of("ce_type", released), "?")))
        .isInstanceOf(Undecodable.class);
  }

  @Test
  void whatHasNoTypeIsUndecodable() {
    assertThatThrownBy(() -> decoder.effectOf(record(Map.of(), "{}")))
        .isInstanceOf(Undecodable.class);
  }
}
