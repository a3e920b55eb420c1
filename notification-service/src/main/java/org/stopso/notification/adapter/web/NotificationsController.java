package org.stopso.notification.adapter.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.security.Caller;
import org.stopso.notification.application.ResendNotification;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Notifications;
import org.stopso.notification.domain.Progress;

/** What did not get through, and sending it again. No addresses, no names: ids only. */
@RestController
@RequestMapping("/api/coordination/notifications")
class NotificationsController {

  private static final String FAILED = "FAILED";
  private static final int MOST = 100;

  private final Notifications notifications;
  private final ResendNotification resend;

  NotificationsController(Notifications notifications, ResendNotification resend) {
    this.notifications = notifications;
    this.resend = resend;
  }

  @GetMapping
  Page failed(
      @RequestParam(defaultValue = FAILED) String state,
      @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    if (!state.equals(FAILED)) {
      throw new InvalidRequest(FieldError.of("state", "choice", FAILED));
    }
    if (limit < 1 || limit > MOST) {
      throw new InvalidRequest(FieldError.of("limit", "range", 1, MOST));
    }
    List<Item> items =
        notifications.givenUp(cursor, limit).stream().map(NotificationsController::item).toList();
    return new Page(items, items.size() < limit ? null : items.getLast().notificationId());
  }

  @PostMapping("/{id}/resend")
  Item again(
      @PathVariable String id, @RequestBody(required = false) @Nullable Seen seen, Caller caller) {
    return item(resend.resend(id, seen == null ? null : seen.version(), caller.accountId()));
  }

  private static Item item(Notification notification) {
    String id = notification.id();
    String template = notification.message().template();
    var recipient = new To(notification.recipient().kind().name(), notification.recipient().id());
    Instant since = notification.createdAt();
    long version = notification.version();
    return switch (notification.progress()) {
      case Progress.Pending it ->
          new Item(
              id,
              template,
              recipient,
              "PENDING",
              name(it.lastProblem()),
              it.attempts(),
              since,
              null,
              version);
      case Progress.Sent it ->
          new Item(id, template, recipient, "SENT", null, it.attempts(), since, it.at(), version);
      case Progress.NoWay it ->
          new Item(
              id, template, recipient, "NO_WAY", it.because().name(), 0, since, it.at(), version);
      case Progress.GaveUp it ->
          new Item(
              id,
              template,
              recipient,
              FAILED,
              it.problem().name(),
              it.attempts(),
              since,
              it.at(),
              version);
    };
  }

  private static @Nullable String name(@Nullable Enum<?> word) {
    return word == null ? null : word.name();
  }

  /** A part of the list; {@code next} is the cursor of the following part. */
  record Page(List<Item> items, @Nullable String next) {}

  /** One notification; {@code endedAt} once nothing more is tried. */
  record Item(
      String notificationId,
      String template,
      To recipient,
      String state,
      @Nullable String reason,
      int attempts,
      Instant since,
      @Nullable Instant endedAt,
      long version) {}

  /**
   * Who it is for: {@code CLIENT}, {@code REFERRER} by referral, {@code THERAPIST} by therapist.
   */
  record To(String kind, String id) {}

  /** The version the coordinator saw. */
  record Seen(@Nullable Long version) {}
}
