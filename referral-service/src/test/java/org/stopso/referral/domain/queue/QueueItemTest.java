package org.stopso.referral.domain.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.referral.domain.queue.QueueItem.Kind;

class QueueItemTest {

  private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "HELD_REFERRAL, true, still-held",
    "PARTNER_WITHDREW, true, still-held",
    "PARTNER_WITHDREW, false,",
    "ERASURE_REQUEST, true, still-to-decide",
    "ERASURE_REQUEST, false, still-to-decide",
    "MESSAGE, true,",
    "UNFILLED, false,"
  })
  void aWordFinishesWhatNothingElseWill(Kind kind, boolean held, String why) {
    QueueItem item =
        new QueueItem(
            "1", kind, false, TUESDAY, "2", "K7QX2M9A", TUESDAY, null, false, 1, "x", TUESDAY);
    assertThat(item.unfinishable(held).orElse(null)).isEqualTo(why);
  }
}
