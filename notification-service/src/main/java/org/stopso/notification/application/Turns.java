package org.stopso.notification.application;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Notifications;
import org.stopso.notification.domain.Progress;

/**
 * Whose turn it is, of two notifications that tell one recipient of one thing. They are sent side
 * by side, and either may fail and be tried again: each looks for the other before it goes. The
 * later one is kept before it is tried, so either the earlier one finds it, and is not sent, or it
 * finds the earlier one under way, and waits.
 */
@Component
class Turns {

  private final Notifications notifications;

  Turns(Notifications notifications) {
    this.notifications = notifications;
  }

  /** When a notification goes. */
  enum Turn {
    NOW,
    LATER,
    NEVER
  }

  Turn of(Notification notification) {
    Message message = notification.message();
    if (other(notification, message.overtakenBy()).isPresent()) {
      return Turn.NEVER;
    }
    boolean waits =
        other(notification, message.after())
            .filter(before -> before.progress() instanceof Progress.Pending)
            .isPresent();
    return waits ? Turn.LATER : Turn.NOW;
  }

  private Optional<Notification> other(Notification than, Optional<Message> message) {
    return message
        .map(other -> Notification.idOf(other, than.recipient()))
        .flatMap(notifications::find);
  }
}
