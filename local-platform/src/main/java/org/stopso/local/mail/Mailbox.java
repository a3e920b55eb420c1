package org.stopso.local.mail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The messages that arrived last, newest first; when it is full the oldest goes. */
public final class Mailbox {
  private final int keeps;
  private final Deque<Mail> messages = new ArrayDeque<>();
  private long arrived;

  /** An empty one that keeps at most {@code keeps} messages. */
  public Mailbox(int keeps) {
    this.keeps = keeps;
  }

  /** An id for the next message. */
  synchronized String nextId() {
    return String.valueOf(++arrived);
  }

  /** Delivers {@code mail}. */
  public synchronized void add(Mail mail) {
    messages.addFirst(mail);
    if (messages.size() > keeps) {
      messages.removeLast();
    }
  }

  /** All, or only those to one address (upper and lower case alike), newest first. */
  public synchronized List<Mail> messages(@Nullable String to) {
    if (to == null || to.isBlank()) {
      return List.copyOf(messages);
    }
    String wanted = to.strip().toLowerCase(Locale.ROOT);
    return messages.stream()
        .filter(mail -> mail.to().toLowerCase(Locale.ROOT).equals(wanted))
        .toList();
  }

  /** The message with that id, while it is kept. */
  public synchronized Optional<Mail> message(String id) {
    return messages.stream().filter(mail -> mail.id().equals(id)).findFirst();
  }
}
