package org.stopso.referral.application;

import java.time.Instant;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.stopso.kit.ids.Identifiers;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.queue.Clocks;
import org.stopso.referral.domain.queue.Queue;
import org.stopso.referral.domain.queue.QueueItem;
import org.stopso.referral.domain.queue.QueueItem.Kind;

/**
 * Puts what needs a coordinator into their queue, and takes it out when it is over. Always within a
 * transaction.
 */
@Component
public final class Tasks {

  private final Queue queue;
  private final Clocks clocks;
  private final Identifiers identifiers;

  Tasks(Queue queue, Clocks clocks, Identifiers identifiers) {
    this.queue = queue;
    this.clocks = clocks;
    this.identifiers = identifiers;
  }

  /**
   * Somebody has to look at {@code referral}. Where an item of this kind is open about it already,
   * that one is new again to whoever saw it, and keeps its clock: nobody finishes it unaware of
   * what came since.
   *
   * @param who brought it about
   */
  public void begin(Kind kind, Referral referral, boolean urgent, String who, Instant since) {
    queue.openAbout(referral.id()).stream()
        .filter(item -> item.kind() == kind)
        .findFirst()
        .ifPresentOrElse(
            item -> queue.save(item.again(who, since)),
            () -> first(kind, referral, urgent, who, since));
  }

  /** As {@link #begin}, about a referral of which nothing can be open yet: it begins as well. */
  public void first(Kind kind, Referral referral, boolean urgent, String who, Instant since) {
    queue.add(fresh(kind, referral, urgent, who, since));
  }

  /** Nothing of these kinds is left to do about a referral. */
  public void end(Predicate<Kind> kinds, String referralId, String who, Instant at) {
    for (QueueItem item : queue.openAbout(referralId)) {
      if (kinds.test(item.kind())) {
        queue.save(item.finished(who, at));
      }
    }
  }

  private QueueItem fresh(Kind kind, Referral referral, boolean urgent, String who, Instant since) {
    return new QueueItem(
        identifiers.next(),
        kind,
        urgent,
        kind == Kind.ERASURE_REQUEST ? clocks.decideBy(since) : clocks.dueBy(urgent, since),
        referral.id(),
        referral.reference(),
        since,
        null,
        false,
        1,
        who,
        since);
  }
}
