package org.stopso.kit.held;

import java.time.Instant;
import org.stopso.kit.held.queue.HeldQueue;
import org.stopso.kit.held.queue.HeldRecord;
import org.stopso.kit.held.queue.HeldState;
import org.stopso.kit.received.Received;

/**
 * A held key as ops see it.
 *
 * @param record the id of its first record, by which it is replayed or skipped
 * @param behind how many more records of the key wait
 */
public record HeldView(
    String record,
    HeldState state,
    String reason,
    String type,
    String topic,
    String key,
    int partition,
    long offset,
    Instant since,
    int behind) {

  static HeldView of(HeldQueue queue, HeldRecord head) {
    Received received = head.received();
    return new HeldView(
        head.id(),
        queue.state(),
        queue.reason(),
        received.type().orElse("none"),
        received.topic(),
        queue.key().key(),
        received.partition(),
        received.offset(),
        queue.since(),
        queue.waiting() - 1);
  }
}
