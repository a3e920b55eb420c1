package org.stopso.referral.application.coordination;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stale;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.queue.Queue;
import org.stopso.referral.domain.queue.QueueItem;

/** What needs a coordinator: look, take, finish. */
@Service
public class WorkQueue {

  private final Queue queue;
  private final Referrals referrals;
  private final Decisions.Timed timed;

  WorkQueue(Queue queue, Referrals referrals, Decisions.Timed timed) {
    this.queue = queue;
    this.referrals = referrals;
    this.timed = timed;
  }

  /** At most {@code limit} items after {@code position}, the most pressing first. */
  public List<QueueItem> open(Queue.@Nullable Position position, int limit) {
    return queue.open(position, limit);
  }

  /** The coordinator is at it: nobody need be alarmed any more. */
  public QueueItem take(String itemId, String by, long version) {
    return change(itemId, by, version, item -> item.taken(by, timed.now()));
  }

  /**
   * Nothing is left to do.
   *
   * @throws Refused while what would finish it by itself has not happened: nobody would look again
   */
  public QueueItem finish(String itemId, String by, long version) {
    return change(itemId, by, version, item -> finished(item, by));
  }

  /** Those of {@code items} that {@link #finish} would not refuse as they stand, by their ids. */
  public Set<String> finishable(List<QueueItem> items) {
    Set<String> held = referrals.held(items.stream().map(QueueItem::referralId).toList());
    return items.stream()
        .filter(item -> item.unfinishable(held.contains(item.referralId())).isEmpty())
        .map(QueueItem::itemId)
        .collect(Collectors.toSet());
  }

  private QueueItem finished(QueueItem item, String by) {
    boolean held = !referrals.held(List.of(item.referralId())).isEmpty();
    item.unfinishable(held)
        .ifPresent(
            why -> {
              throw new Refused(why);
            });
    return item.finished(by, timed.now());
  }

  private QueueItem change(
      String itemId, String by, long version, Function<QueueItem, QueueItem> change) {
    return timed
        .transactions()
        .inTransaction(
            () -> {
              QueueItem item = queue.find(itemId).orElseThrow(NotFound::new);
              if (isRepeated(item, by, version)) {
                return item;
              }
              QueueItem changed = change.apply(fresh(item, version));
              queue.save(changed);
              return changed;
            });
  }

  private static boolean isRepeated(QueueItem item, String by, long version) {
    return item.version() == version + 1 && item.changedBy().equals(by);
  }

  private static QueueItem fresh(QueueItem item, long version) {
    if (item.version() != version) {
      throw new Stale(item.changedBy(), item.changedAt(), item.version());
    }
    return item;
  }
}
