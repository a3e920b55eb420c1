package org.stopso.referral.application.coordination;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.stopso.referral.domain.queue.Queue;
import org.stopso.referral.domain.queue.QueueItem;
import org.stopso.referral.domain.queue.QueueItem.Kind;

/**
 * What made a referral a coordinator's business when they read it, as the audit log says it: nobody
 * is asked, since what needs them is known (docs/domain.md §8).
 */
@Component
final class Occasion {

  private static final String ITEMS = "queue: ";
  private static final String SEARCH = "search";
  private static final String NONE = "no open item";

  private final Queue queue;

  Occasion(Queue queue) {
    this.queue = queue;
  }

  /**
   * The kinds of the open items about it, in the order of {@link Kind}; else how it was found.
   *
   * @param searched whether it was found by its reference
   */
  String of(String referralId, boolean searched) {
    String kinds =
        queue.openAbout(referralId).stream()
            .map(QueueItem::kind)
            .distinct()
            .sorted()
            .map(Kind::name)
            .collect(Collectors.joining(", "));
    if (!kinds.isEmpty()) {
      return ITEMS + kinds;
    }
    return searched ? SEARCH : NONE;
  }
}
