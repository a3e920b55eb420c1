package org.stopso.notification.adapter.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.stopso.kit.transaction.Transactions;
import org.stopso.notification.domain.Message;

class MailTallyTest {

  private static final Transactions NONE =
      new Transactions() {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
          return work.get();
        }

        @Override
        public void afterCommit(Runnable afterwards) {
          afterwards.run();
        }
      };

  /** Else whoever watches for an increase misses the first one that is given up after a start. */
  @Test
  void everyKindOfMailIsCountedFrom0WhateverCameOfIt() {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    new MailTally(NONE, meters);
    for (String kind : Message.templates()) {
      assertThat(meters.get("stopso.mail").tag("kind", kind).counters())
          .as(kind)
          .extracting(counter -> counter.getId().getTag("outcome"))
          .containsExactlyInAnyOrder("SENT", "FAILED", "GIVEN_UP", "NO_WAY");
    }
    assertThat(Message.templates())
        .doesNotHaveDuplicates()
        .hasSize(Message.class.getPermittedSubclasses().length);
  }
}
