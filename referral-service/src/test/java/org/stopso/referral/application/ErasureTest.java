package org.stopso.referral.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.referral.domain.ReferralTest.referral;

import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.ids.Identifiers;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.belongings.Belongings;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.queue.Clocks;
import org.stopso.referral.domain.queue.Queue;
import org.stopso.referral.domain.queue.QueueItem;
import org.stopso.referral.domain.screening.ScreeningRule;

class ErasureTest {

  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Identifiers identifiers = new Identifiers(clock, new SecureRandom());
  private final List<QueueItem> open = new ArrayList<>();
  private final List<String> done = new ArrayList<>();
  private final Tasks tasks =
      new Tasks(
          noting(Queue.class),
          new Clocks(Duration.ofMinutes(15), Duration.ofDays(1), 30),
          identifiers);
  private final Changes changes =
      new Changes(noting(Referrals.class), noting(Announcements.class), new Holds(tasks), tasks);
  private final Erasure erasure =
      new Erasure(
          noting(Referrals.class),
          noting(Announcements.class),
          new Erasure.Traces(
              List.of(noting(Belongings.class), noting(Belongings.class)),
              tasks,
              changes,
              new Moment(clock, identifiers)),
          noting(Audit.class));

  @Test
  void theKeyGoesLastAndBeforeItAllThatBelongedToThem() {
    Referral held = referral(ScreeningRule.UNDER_18);
    open.add(item(held));
    Referral erased = erasure.erase(held, "coordinator-ann");
    assertThat(erased.state()).isEqualTo(State.ERASED);
    assertThat(done)
        .containsExactly(
            "Announcements.erased",
            "Queue.openAbout",
            "Queue.save",
            "Belongings.forget",
            "Belongings.forget",
            "Audit.record",
            "Referrals.erase");
  }

  /** Notes what is asked of it, and answers the queue's question. */
  private <T> T noting(Class<T> port) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> {
              done.add(port.getSimpleName() + "." + method.getName());
              return method.getReturnType() == List.class ? List.copyOf(open) : null;
            }));
  }

  private static QueueItem item(Referral referral) {
    return new QueueItem(
        "item-1",
        QueueItem.Kind.HELD_REFERRAL,
        false,
        NOW,
        referral.id(),
        referral.reference(),
        NOW,
        null,
        false,
        1,
        "person",
        NOW);
  }
}
