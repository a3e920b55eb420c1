package org.stopso.notification.application;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.stopso.kit.transaction.Transactions;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Notifications;
import org.stopso.notification.domain.Recipient;

/** Notes that somebody is to be told something, once, in the transaction of what caused it. */
@Service
public class TellPeople {

  private final Notifications notifications;
  private final Transactions transactions;
  private final Courier courier;
  private final Clock clock;

  TellPeople(Notifications notifications, Transactions transactions, Courier courier, Clock clock) {
    this.notifications = notifications;
    this.transactions = transactions;
    this.courier = courier;
    this.clock = clock;
  }

  public void tell(Recipient recipient, Message message) {
    transactions.inTransaction(() -> add(recipient, message));
  }

  private void add(Recipient recipient, Message message) {
    notifications
        .addClaimed(Notification.of(message, recipient, clock.instant()))
        .ifPresent(claim -> transactions.afterCommit(() -> courier.take(claim)));
  }
}
