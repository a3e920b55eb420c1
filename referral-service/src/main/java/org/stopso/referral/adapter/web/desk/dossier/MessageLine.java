package org.stopso.referral.adapter.web.desk.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.terms.MessageAuthor;

/**
 * A message in the correspondence, with who wrote it, to or as whom, and when.
 *
 * @param ours whether a coordinator wrote it
 * @param read when the person first saw it; absent for theirs, and until then
 */
record MessageLine(String heading, Personal<String> text, boolean ours, @Nullable String read) {

  static List<MessageLine> of(List<Message> messages, DeskWords words, String reader) {
    return messages.stream().map(message -> of(message, words, reader)).toList();
  }

  private static MessageLine of(Message message, DeskWords words, String reader) {
    return new MessageLine(
        words.of(
            "desk.message." + message.author() + "." + message.correspondent(),
            words.who(message.who(), reader),
            words.moment(message.at())),
        message.text(),
        message.author() == MessageAuthor.COORDINATOR,
        message.readAt() == null ? null : words.moment(message.readAt()));
  }
}
