package org.stopso.referral.application;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.domain.Announcements;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.correspondence.Messages;
import org.stopso.referral.domain.queue.QueueItem;
import org.stopso.terms.Correspondent;
import org.stopso.terms.MessageAuthor;

/**
 * Keeps a message together with all that follows from it: whoever it is for is told, by mail or in
 * the queue. Always within a transaction.
 */
@Component
public final class Correspondence {

  private static final Duration TWICE_WITHIN = Duration.ofMinutes(10);

  private final Messages messages;
  private final Announcements announcements;
  private final Tasks tasks;
  private final Moment moment;

  Correspondence(Messages messages, Announcements announcements, Tasks tasks, Moment moment) {
    this.messages = messages;
    this.announcements = announcements;
    this.tasks = tasks;
    this.moment = moment;
  }

  /**
   * {@code who} writes, to the correspondent or as one. The same words again within minutes, with
   * nothing said in between, are a button pressed twice or a page reloaded: one message.
   */
  public Message write(
      Referral referral,
      Correspondent correspondent,
      MessageAuthor author,
      String who,
      Personal<String> text) {
    Message message =
        new Message(
            moment.identifiers().next(),
            referral.id(),
            correspondent,
            author,
            who,
            text,
            moment.now(),
            null);
    return messages.of(referral.id(), correspondent).stream()
        .reduce((earlier, later) -> later)
        .filter(last -> isSaidTwice(last, message))
        .orElseGet(() -> keep(referral, message));
  }

  /** All that was said about {@code referral}, to and from anybody, the oldest first. */
  public List<Message> about(Referral referral) {
    return messages.about(referral.id());
  }

  private static boolean isSaidTwice(Message last, Message again) {
    return last.who().equals(again.who())
        && last.text().equals(again.text())
        && again.at().isBefore(last.at().plus(TWICE_WITHIN));
  }

  private Message keep(Referral referral, Message message) {
    messages.add(message);
    announcements.messageLeft(message);
    if (message.author() == MessageAuthor.PERSON) {
      tasks.begin(QueueItem.Kind.MESSAGE, referral, false, message.who(), message.at());
    }
    return message;
  }
}
