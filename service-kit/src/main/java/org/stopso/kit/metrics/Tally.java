package org.stopso.kit.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import org.stopso.kit.transaction.Transactions;

/**
 * Counts what has happened: after the commit of the transaction under way, and not where that fails
 * or is tried again; at once where there is none. What was committed in the moment before a crash
 * is not counted.
 */
public final class Tally {

  private final Transactions transactions;
  private final MeterProvider<Counter> counters;

  public Tally(Transactions transactions, MeterRegistry meters, String name, String description) {
    this.transactions = transactions;
    this.counters = Counter.builder(name).description(description).withRegistry(meters);
  }

  /**
   * Shows 0 under these labels until something happens: whoever watches for an increase sees the
   * first, too.
   */
  public Tally from0(String... labels) {
    counters.withTags(labels);
    return this;
  }

  /** One more, under labels given as name, value, name, value … */
  public void count(String... labels) {
    transactions.afterCommit(() -> counters.withTags(labels).increment());
  }
}
