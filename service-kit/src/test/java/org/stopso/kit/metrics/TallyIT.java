package org.stopso.kit.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.stopso.kit.sample.SampleIT;
import org.stopso.kit.transaction.Transactions;
import org.stopso.kit.transaction.TransientConflict;

/** What counts is what was committed. */
class TallyIT extends SampleIT {

  @Autowired private Transactions transactions;

  private final MeterRegistry meters = new SimpleMeterRegistry();

  @Test
  void aTransactionThatIsTriedAgainCountsOnce() {
    Tally tally = tally();
    AtomicInteger tries = new AtomicInteger();
    transactions.inTransaction(
        () -> {
          tally.count("outcome", "MADE");
          if (tries.incrementAndGet() < 3) {
            throw new TransientConflict("things", new CannotAcquireLockException("a test"));
          }
        });
    assertThat(tries).hasValue(3);
    assertThat(counted("MADE")).isEqualTo(1);
  }

  @Test
  void whatIsRolledBackDoesNotCount() {
    Tally tally = tally().from0("outcome", "MADE");
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      tally.count("outcome", "MADE");
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(counted("MADE")).isZero();
  }

  @Test
  void insideATransactionNothingCountsYetAndOutsideEverythingAtOnce() {
    Tally tally = tally().from0("outcome", "MADE").from0("outcome", "DECLINED");
    transactions.inTransaction(
        () -> {
          transactions.inTransaction(() -> tally.count("outcome", "MADE"));
          assertThat(counted("MADE")).isZero();
        });
    assertThat(counted("MADE")).isEqualTo(1);
    tally.count("outcome", "MADE");
    assertThat(counted("MADE")).isEqualTo(2);
    assertThat(counted("DECLINED")).isZero();
  }

  private Tally tally() {
    return new Tally(transactions, meters, "things", "Things");
  }

  private double counted(String outcome) {
    return meters.get("things").tag("outcome", outcome).counter().count();
  }
}
