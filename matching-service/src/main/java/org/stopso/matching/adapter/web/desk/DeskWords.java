package org.stopso.matching.adapter.web.desk;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.reference.LondonDay;
import org.stopso.kit.web.FormErrors;

/** How the desk says things: in English, and in the time of London. */
@Component
final class DeskWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.UK).withZone(LondonDay.ZONE);

  private final MessageSource messages;
  private final ProblemWords problems;

  DeskWords(MessageSource messages, ProblemWords problems) {
    this.messages = messages;
    this.problems = problems;
  }

  String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.ENGLISH);
  }

  String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  /** Who did something: the reader, a part of the platform, or somebody with an account. */
  String who(String account, String reader) {
    if (account.equals(reader)) {
      return of("coordination.who.you");
    }
    String known = messages.getMessage("coordination.who." + account, null, null, Locale.ENGLISH);
    return known == null ? account : known;
  }

  FormErrors errors(List<FieldError> wrong) {
    return FormErrors.of(wrong, problems, Locale.ENGLISH);
  }
}
