package org.stopso.referral.adapter.web.coordination;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.queue.QueueItem;

/** An item of the queue. */
record QueueItemView(
    String itemId,
    QueueItem.Kind kind,
    boolean urgent,
    Instant dueBy,
    String referralId,
    String reference,
    Instant since,
    @Nullable String takenBy,
    long version) {

  static QueueItemView of(QueueItem item) {
    return new QueueItemView(
        item.itemId(),
        item.kind(),
        item.urgent(),
        item.dueBy(),
        item.referralId(),
        item.reference(),
        item.since(),
        item.takenBy(),
        item.version());
  }
}
