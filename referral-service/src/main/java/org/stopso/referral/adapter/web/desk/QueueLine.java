package org.stopso.referral.adapter.web.desk;

import org.jspecify.annotations.Nullable;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.referral.domain.queue.QueueItem;

/**
 * An item of the queue in words. Nothing of it says who a client is.
 *
 * @param due how long there is left, or how long it is over
 * @param taken by whom; absent while nobody has
 * @param finishable whether a coordinator may say that it is done
 */
record QueueLine(
    QueueItem item,
    String due,
    boolean over,
    String since,
    @Nullable String taken,
    boolean mine,
    boolean finishable) {

  static QueueLine of(
      QueueItem item, boolean finishable, DeskWords words, DueWords due, String reader) {
    String holder = item.takenBy();
    return new QueueLine(
        item,
        due.due(item.dueBy()),
        due.isOver(item.dueBy()),
        words.moment(item.since()),
        holder == null ? null : words.who(holder, reader),
        reader.equals(holder),
        finishable);
  }
}
