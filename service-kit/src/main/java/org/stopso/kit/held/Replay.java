package org.stopso.kit.held;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stopso.kit.held.queue.HeldKey;
import org.stopso.kit.held.queue.HeldQueue;
import org.stopso.kit.held.queue.HeldQueues;
import org.stopso.kit.held.queue.HeldRecord;
import org.stopso.kit.held.queue.HeldSettings;
import org.stopso.kit.held.queue.HeldState;
import org.stopso.kit.received.Reason;
import org.stopso.kit.received.Trouble;
import org.stopso.kit.transaction.Transactions;

/** Handles the records of a held key, in order, each in one transaction with its removal. */
final class Replay {

  private static final Logger LOG = LoggerFactory.getLogger(Replay.class);

  private final HeldQueues queues;
  private final Transactions transactions;
  private final Supplier<Handling> handling;
  private final Clock clock;

  Replay(HeldQueues queues, Transactions transactions, Supplier<Handling> handling, Clock clock) {
    this.queues = queues;
    this.transactions = transactions;
    this.handling = handling;
    this.clock = clock;
  }

  /** Goes on until the key is free, a record fails, or a stretch is done; how many it handled. */
  int replay(HeldKey key) {
    int handled = 0;
    while (handled < HeldSettings.STRETCH && replayHead(key)) {
      handled++;
    }
    return handled;
  }

  /**
   * As {@link #replay}, unless it waits for somebody's word by now: between being found due and
   * this, another instance may have tried it for the last time.
   */
  void again(HeldKey key) {
    queues
        .queue(key)
        .filter(queue -> queue.state() == HeldState.RETRYING)
        .ifPresent(queue -> replay(key));
  }

  private boolean replayHead(HeldKey key) {
    Optional<HeldRecord> head = queues.head(key);
    if (head.isEmpty()) {
      return false;
    }
    try {
      return transactions.inTransaction(() -> handleIfStillFirst(head.get()));
    } catch (RuntimeException e) {
      if (Trouble.willPass(e)) {
        throw e;
      }
      transactions.inTransaction(() -> noteFailure(head.get(), e));
      return false;
    }
  }

  private boolean handleIfStillFirst(HeldRecord head) {
    if (queues.isFirst(head)) {
      handling.get().handle(head.received());
      queues.remove(head);
    }
    return true;
  }

  private void noteFailure(HeldRecord head, RuntimeException failure) {
    if (!queues.isFirst(head)) {
      return;
    }
    String reason = Reason.of(failure);
    HeldState state = queues.queue(head.queue()).map(q -> next(q, failure)).orElse(HeldState.HELD);
    queues.failed(head, state, reason);
    LOG.warn("{} again {}: {}", state, head.received().place(), reason);
  }

  private HeldState next(HeldQueue queue, RuntimeException failure) {
    boolean again =
        handling.get().isNotYet(failure)
            ? clock.instant().isBefore(queue.until())
            : queue.attempts() + 1 < HeldSettings.ATTEMPTS;
    return queue.state() == HeldState.RETRYING && again ? HeldState.RETRYING : HeldState.HELD;
  }
}
