package org.stopso.notification.domain;

import java.time.Instant;

/**
 * One message to one recipient, and what became of it. The id is made of template, cause and
 * recipient: whatever happens twice, this exists once.
 *
 * @param round how often a coordinator has sent it again
 * @param version changes with every change
 */
public record Notification(
    String id,
    Recipient recipient,
    Message message,
    Instant createdAt,
    int round,
    Progress progress,
    long version) {

  /** The id that {@code message} to {@code recipient} has. */
  public static String idOf(Message message, Recipient recipient) {
    return message.template() + "." + message.cause() + "." + recipient.id();
  }

  /** What is to be sent as soon as may be. */
  public static Notification of(Message message, Recipient recipient, Instant now) {
    return new Notification(
        idOf(message, recipient), recipient, message, now, 0, Progress.Pending.at(now), 0);
  }

  /** What is not to be sent before somebody lets it go. */
  public static Notification heldBack(Message message, Recipient recipient, Instant now) {
    Progress notYet = new Progress.NoWay(now, Progress.Because.NOT_YET);
    return new Notification(idOf(message, recipient), recipient, message, now, 0, notYet, 0);
  }

  public boolean isHeldBack() {
    return progress instanceof Progress.NoWay(Instant at, Progress.Because because)
        && because == Progress.Because.NOT_YET;
  }

  /** What was held back may go: as if it were of now, so that it has its whole time. */
  public Notification letGo(Instant now) {
    return new Notification(
        id, recipient, message, now, round, Progress.Pending.at(now), version + 1);
  }

  /** Once more from the start; what is under way already stays as it is. */
  public Notification again(Instant now) {
    return progress instanceof Progress.Pending
        ? this
        : new Notification(
            id, recipient, message, now, round + 1, Progress.Pending.at(now), version + 1);
  }

  /** After one attempt. */
  public Notification now(Progress outcome) {
    return new Notification(id, recipient, message, createdAt, round, outcome, version + 1);
  }
}
