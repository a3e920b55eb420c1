package org.stopso.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.stopso.kit.transaction.Transactions;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Progress;
import org.stopso.notification.domain.Recipient;

class HoldBackTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
  private static final Recipient CLIENT = Recipient.client("referral-1");
  private static final Message RECEIVED = new Message.RequestReceived("referral-1");
  private static final Progress GONE = new Progress.NoWay(NOW, Progress.Because.GONE);

  private final KnownNotifications kept = new KnownNotifications();
  private final HoldBack heldBack =
      new HoldBack(kept, new AtOnce(), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void whatIsHeldBackGoesOnceItIsLetGo() {
    heldBack.hold(CLIENT, RECEIVED);
    assertThat(only().isHeldBack()).isTrue();
    heldBack.letGo(CLIENT, RECEIVED);
    assertThat(only().progress()).isEqualTo(Progress.Pending.at(NOW));
  }

  @Test
  void whatIsDroppedNeverGoes() {
    heldBack.hold(CLIENT, RECEIVED);
    heldBack.drop(CLIENT, RECEIVED);
    assertThat(only().progress()).isEqualTo(GONE);
    heldBack.letGo(CLIENT, RECEIVED);
    assertThat(only().progress()).isEqualTo(GONE);
  }

  @Test
  void whatWasNeverHeldBackIsNotTouched() {
    Notification sent =
        Notification.of(RECEIVED, CLIENT, NOW).now(new Progress.Sent(1, NOW.minusSeconds(60)));
    kept.put(sent);
    heldBack.hold(CLIENT, RECEIVED);
    heldBack.letGo(CLIENT, RECEIVED);
    heldBack.drop(CLIENT, RECEIVED);
    assertThat(only()).isEqualTo(sent);
  }

  @Test
  void aReleaseOfSomebodyNotHeardOfSendsNothing() {
    heldBack.letGo(CLIENT, RECEIVED);
    heldBack.drop(CLIENT, RECEIVED);
    assertThat(kept.all()).isEmpty();
  }

  private Notification only() {
    assertThat(kept.all()).hasSize(1);
    return kept.all().iterator().next();
  }

  private static final class AtOnce implements Transactions {

    @Override
    public <T> T inTransaction(Supplier<T> work) {
      return work.get();
    }

    @Override
    public void afterCommit(Runnable afterwards) {
      afterwards.run();
    }
  }
}
