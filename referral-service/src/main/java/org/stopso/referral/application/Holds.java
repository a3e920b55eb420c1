package org.stopso.referral.application;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.stopso.kit.ids.Identifiers;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.queue.Clocks;
import org.stopso.referral.domain.queue.Queue;
import org.stopso.referral.domain.queue.QueueItem;

/** The item in the coordinators' queue that a held referral has for as long as it is held. */
@Component
public final class Holds {

  private final Queue queue;
  private final Clocks clocks;
  private final Identifiers identifiers;

  Holds(Queue queue, Clocks clocks, Identifiers identifiers) {
    this.queue = queue;
    this.clocks = clocks;
    this.identifiers = identifiers;
  }

  /** Somebody has to look at {@code referral}. */
  void begin(Referral referral) {
    Step hold = referral.progress().lastMove();
    boolean urgent = hold.cause() == Cause.HELD_BY_SCREENING && referral.screening().urgent();
    Instant since = hold.at();
    queue.add(
        new QueueItem(
            identifiers.next(),
            QueueItem.Kind.HELD_REFERRAL,
            urgent,
            clocks.dueBy(urgent, since),
            referral.id(),
            referral.reference(),
            since,
            null,
            false,
            1,
            hold.who(),
            since));
  }

  /** It is not held any more. */
  void end(Referral referral) {
    Step move = referral.progress().lastMove();
    for (QueueItem item : queue.openAbout(referral.id())) {
      if (item.kind() == QueueItem.Kind.HELD_REFERRAL) {
        queue.save(item.finished(move.who(), move.at()));
      }
    }
  }
}
