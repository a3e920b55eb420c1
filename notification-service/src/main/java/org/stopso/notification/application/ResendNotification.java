package org.stopso.notification.application;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Stale;
import org.stopso.kit.transaction.Transactions;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Notifications;
import org.stopso.notification.domain.Progress;

/**
 * A coordinator has something sent again. What waits to be sent anyway, or may not be sent yet, is
 * left as it is.
 */
@Service
public class ResendNotification {

  private static final String THIS_SERVICE = "service:notification-service";

  private final Notifications notifications;
  private final Transactions transactions;
  private final Audit audit;
  private final Clock clock;

  ResendNotification(
      Notifications notifications, Transactions transactions, Audit audit, Clock clock) {
    this.notifications = notifications;
    this.transactions = transactions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Sends {@code id} again.
   *
   * @param seenVersion what the coordinator saw, if they say so
   * @throws NotFound where there is none
   * @throws Stale when it has changed since
   */
  public Notification resend(String id, @Nullable Long seenVersion, String accountId) {
    return transactions.inTransaction(() -> resendNow(id, seenVersion, accountId));
  }

  private Notification resendNow(String id, @Nullable Long seenVersion, String accountId) {
    Notification found = notifications.find(id).orElseThrow(NotFound::new);
    if (found.progress() instanceof Progress.Pending || found.isHeldBack()) {
      return found;
    }
    if (seenVersion != null && seenVersion != found.version()) {
      throw stale(found);
    }
    Notification again = found.again(clock.instant());
    if (!notifications.replace(again)) {
      throw stale(found);
    }
    audit.record(accountId, "notification.resend", "notification:" + id, null);
    return again;
  }

  private static Stale stale(Notification found) {
    return new Stale(THIS_SERVICE, changedAt(found), found.version());
  }

  private static Instant changedAt(Notification notification) {
    return switch (notification.progress()) {
      case Progress.Sent sent -> sent.at();
      case Progress.NoWay none -> none.at();
      case Progress.GaveUp over -> over.at();
      case Progress.Pending pending -> notification.createdAt();
    };
  }
}
