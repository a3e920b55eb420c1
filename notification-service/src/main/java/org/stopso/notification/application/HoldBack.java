package org.stopso.notification.application;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.stopso.kit.transaction.Transactions;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Notifications;
import org.stopso.notification.domain.Progress;
import org.stopso.notification.domain.Recipient;

/**
 * Keeps a message back from somebody who may not be written to yet, until a coordinator has agreed;
 * each step in the transaction of what caused it. What was not held back is not touched.
 */
@Service
public class HoldBack {

  private final Notifications notifications;
  private final Transactions transactions;
  private final Clock clock;

  HoldBack(Notifications notifications, Transactions transactions, Clock clock) {
    this.notifications = notifications;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void hold(Recipient recipient, Message message) {
    Notification heldBack = Notification.heldBack(message, recipient, clock.instant());
    transactions.inTransaction(() -> notifications.add(heldBack));
  }

  /** It may go, and goes with the courier's next round. */
  public void letGo(Recipient recipient, Message message) {
    transactions.inTransaction(
        () ->
            held(recipient, message)
                .ifPresent(it -> notifications.replace(it.letGo(clock.instant()))));
  }

  /** It will never be sent. */
  public void drop(Recipient recipient, Message message) {
    var gone = new Progress.NoWay(clock.instant(), Progress.Because.GONE);
    transactions.inTransaction(
        () -> held(recipient, message).ifPresent(it -> notifications.replace(it.now(gone))));
  }

  private Optional<Notification> held(Recipient recipient, Message message) {
    return notifications
        .find(Notification.idOf(message, recipient))
        .filter(Notification::isHeldBack);
  }
}
