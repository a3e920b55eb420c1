package org.stopso.kit.inbox;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;
import org.stopso.kit.held.Handling;
import org.stopso.kit.held.Held;
import org.stopso.kit.held.queue.HeldState;
import org.stopso.kit.inbox.Handled.Result;
import org.stopso.kit.inbox.InboxNotes.AlreadySeen;
import org.stopso.kit.received.Received;
import org.stopso.kit.transaction.Transactions;

/** Gives each event its effect, once, in the transaction that notes it; or its place in a queue. */
final class StoredInbox implements Inbox, Handling, Reception {

  private static final Logger LOG = LoggerFactory.getLogger(StoredInbox.class);

  private final Decoder decoder = new Decoder();
  private final Transactions transactions;
  private final InboxNotes notes;
  private final Held held;
  private final Handled handled;

  StoredInbox(Transactions transactions, InboxNotes notes, Held held, Handled handled) {
    this.transactions = transactions;
    this.notes = notes;
    this.held = held;
    this.handled = handled;
  }

  @Override
  public Consumer<Message<byte[]>> consumer(EventHandlers handlers) {
    decoder.add(handlers);
    handled.expect(handlers);
    return message -> receive(Received.of(message));
  }

  private void receive(Received record) {
    Optional<Runnable> effect = decoder.effectOf(record);
    if (effect.isEmpty()) {
      return;
    }
    try {
      once(record, () -> haveEffect(record, effect.get()));
    } catch (RuntimeException e) {
      if (!isNotYet(e)) {
        throw e;
      }
      hold(record, HeldState.RETRYING, e);
    }
  }

  private void haveEffect(Received record, Runnable effect) {
    boolean queued = held.queuedBehind(record);
    if (!queued) {
      effect.run();
    }
    handled.count(record, queued ? Result.HELD : Result.DONE);
  }

  @Override
  public void hold(Received record, Throwable failure) {
    hold(record, HeldState.HELD, failure);
  }

  private void hold(Received record, HeldState state, Throwable failure) {
    once(
        record,
        () -> {
          held.hold(record, state, failure);
          handled.count(record, Result.HELD);
        });
  }

  private void once(Received record, Runnable work) {
    try {
      transactions.inTransaction(
          () -> {
            notes.note(record);
            work.run();
          });
    } catch (AlreadySeen e) {
      LOG.debug("Seen before: {}", record.place());
      handled.count(record, Result.DUPLICATE);
    }
  }

  @Override
  public void handle(Received record) {
    decoder.effectOf(record).ifPresent(Runnable::run);
    handled.count(record, Result.REPLAYED);
  }

  @Override
  public boolean isNotYet(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(50)
        .anyMatch(NotYet.class::isInstance);
  }
}
