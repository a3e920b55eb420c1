package org.stopso.notification.adapter.mongo;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.notification.adapter.mongo.NotificationDocument.Offering;
import org.stopso.notification.adapter.mongo.NotificationDocument.State;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Problem;
import org.stopso.notification.domain.Progress;
import org.stopso.notification.domain.Recipient;

/** Notifications to documents and back. */
final class Mapping {

  private final Duration keptFor;

  Mapping(Duration keptFor) {
    this.keptFor = keptFor;
  }

  NotificationDocument toDocument(Notification notification, Map<String, String> trace) {
    Outcome outcome = outcomeOf(notification.progress());
    Message message = notification.message();
    return new NotificationDocument(
        notification.id(),
        notification.recipient().kind(),
        notification.recipient().id(),
        message.template(),
        message.cause(),
        message instanceof Message.Offer offer
            ? new Offering(offer.region(), offer.delivery(), offer.until())
            : null,
        notification.createdAt(),
        notification.round(),
        trace,
        outcome.state,
        outcome.attempts,
        outcome.problem,
        outcome.because,
        outcome.state == State.PENDING ? outcome.at : null,
        null,
        null,
        null,
        outcome.state == State.PENDING ? null : outcome.at,
        forgetAt(outcome),
        notification.version());
  }

  static Map<String, String> traceOf(NotificationDocument document) {
    return document.trace() == null ? Map.of() : document.trace();
  }

  Notification toDomain(NotificationDocument document) {
    return new Notification(
        document.id(),
        new Recipient(document.recipientKind(), document.recipientId()),
        messageOf(document),
        document.createdAt(),
        document.round(),
        progressOf(document),
        document.version());
  }

  /** What somebody still has to look at, or to let go, is never dropped. */
  private @Nullable Instant forgetAt(Outcome outcome) {
    if (outcome.because == Progress.Because.NOT_YET) {
      return null;
    }
    return switch (outcome.state) {
      case SENT, NO_WAY -> outcome.at.plus(keptFor);
      case PENDING, GAVE_UP -> null;
    };
  }

  private record Outcome(
      State state,
      int attempts,
      Instant at,
      @Nullable Problem problem,
      Progress.@Nullable Because because) {}

  private static Outcome outcomeOf(Progress progress) {
    return switch (progress) {
      case Progress.Pending it ->
          new Outcome(State.PENDING, it.attempts(), it.dueAt(), it.lastProblem(), null);
      case Progress.Sent it -> new Outcome(State.SENT, it.attempts(), it.at(), null, null);
      case Progress.NoWay it -> new Outcome(State.NO_WAY, 0, it.at(), null, it.because());
      case Progress.GaveUp it ->
          new Outcome(State.GAVE_UP, it.attempts(), it.at(), it.problem(), null);
    };
  }

  private static Progress progressOf(NotificationDocument document) {
    return switch (document.state()) {
      case PENDING ->
          new Progress.Pending(
              document.attempts(), requireNonNull(document.dueAt()), document.problem());
      case SENT -> new Progress.Sent(document.attempts(), requireNonNull(document.endedAt()));
      case NO_WAY ->
          new Progress.NoWay(
              requireNonNull(document.endedAt()), requireNonNull(document.because()));
      case GAVE_UP ->
          new Progress.GaveUp(
              document.attempts(),
              requireNonNull(document.endedAt()),
              requireNonNull(document.problem()));
    };
  }

  private static Message messageOf(NotificationDocument document) {
    String cause = document.cause();
    return switch (document.template()) {
      case "offer" -> offerOf(cause, requireNonNull(document.offering()));
      case "client-assigned" -> new Message.ClientAssigned(cause);
      case "assignment-cancelled" -> new Message.AssignmentCancelled(cause);
      case "request-received" -> new Message.RequestReceived(cause);
      case "therapist-found" -> new Message.TherapistFound(cause);
      case "message-left" -> new Message.Left(cause);
      case "feedback-asked" -> new Message.FeedbackAsked(cause);
      default -> throw new IllegalStateException("unknown template: " + document.template());
    };
  }

  private static Message offerOf(String offerId, Offering offering) {
    return new Message.Offer(offerId, offering.region(), offering.delivery(), offering.until());
  }
}
