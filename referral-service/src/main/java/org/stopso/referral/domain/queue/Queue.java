package org.stopso.referral.domain.queue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The coordinators' items: the urgent first, then by when they are due. */
public interface Queue {

  void add(QueueItem item);

  Optional<QueueItem> find(String itemId);

  /** The items about a referral that are not done. */
  List<QueueItem> openAbout(String referralId);

  /** Keeps a change of {@code item}. */
  void save(QueueItem item);

  /** At most {@code limit} items that are not done, after {@code position}. */
  List<QueueItem> open(@Nullable Position position, int limit);

  /** A place in the order. */
  record Position(boolean urgent, Instant dueBy, String itemId) {

    /** The place of {@code item}. */
    public static Position of(QueueItem item) {
      return new Position(item.urgent(), item.dueBy(), item.itemId());
    }
  }
}
