package org.stopso.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.stopso.contracts.Event;
import org.stopso.contracts.EventCatalogue;
import org.stopso.kit.metrics.Tally;
import org.stopso.kit.received.Received;
import org.stopso.kit.transaction.Transactions;

/** Counts what became of received events, by event. */
final class Handled {

  /** What became of one. */
  enum Result {
    DONE,
    /** Seen before: nothing happened. */
    DUPLICATE,
    /** Could not be handled, or stands behind one that could not. */
    HELD,
    /** Held before, and done now. */
    REPLAYED;

    private final String label = name().toLowerCase(Locale.ROOT);
  }

  private static final String EVENT = "event";
  private static final String RESULT = "result";

  private final Tally tally;

  Handled(Transactions transactions, MeterRegistry meters) {
    tally =
        new Tally(
            transactions,
            meters,
            "stopso.inbox.handled",
            "Events received, by what became of them");
  }

  /** Shows 0 for all that this service acts on. */
  void expect(EventHandlers handlers) {
    for (Class<? extends Event> event : handlers.events()) {
      for (Result result : Result.values()) {
        tally.from0(EVENT, event.getSimpleName(), RESULT, result.label);
      }
    }
  }

  /** Once the transaction under way is committed. */
  void count(Received record, Result result) {
    tally.count(EVENT, nameOf(record), RESULT, result.label);
  }

  /** Whatever a record says of itself, a label is the name of an event that there is. */
  private static String nameOf(Received record) {
    return record
        .type()
        .flatMap(EventCatalogue::ofType)
        .<String>map(Class::getSimpleName)
        .orElse("unknown");
  }
}
