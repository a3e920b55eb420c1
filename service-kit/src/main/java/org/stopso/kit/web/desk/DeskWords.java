package org.stopso.kit.web.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.reference.LondonDay;
import org.stopso.kit.web.FormErrors;

/**
 * How the desk says things, whichever service says them: in English, and in the time of London.
 * Parts of the platform are named as {@code desk.who.<account>} of the service's bundle says.
 */
public final class DeskWords {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.UK).withZone(LondonDay.ZONE);
  private static final DateTimeFormatter MOMENT_OF_A_YEAR =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK).withZone(LondonDay.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);
  private static final Duration SAME_YEAR = Duration.ofDays(180);

  private final MessageSource messages;
  private final ProblemWords problems;
  private final Clock clock;

  DeskWords(MessageSource messages, ProblemWords problems, Clock clock) {
    this.messages = messages;
    this.problems = problems;
    this.clock = clock;
  }

  /** A text of the bundle. */
  public String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.ENGLISH);
  }

  /** A day and a time; the year only where it could be another. */
  public String moment(Instant instant) {
    Duration away = Duration.between(instant, clock.instant()).abs();
    return (away.compareTo(SAME_YEAR) < 0 ? MOMENT : MOMENT_OF_A_YEAR).format(instant);
  }

  /** A day. */
  public String day(LocalDate date) {
    return DAY.format(date);
  }

  /** Who did something: the reader, somebody with an account, or a part of the platform. */
  public String who(String account, String reader) {
    if (account.equals(reader)) {
      return of("desk.who.you");
    }
    String known = messages.getMessage("desk.who." + account, null, null, Locale.ENGLISH);
    return known == null ? account : known;
  }

  /** Why something was refused. */
  public String why(Refused refused) {
    return problems.detail(refused, Locale.ENGLISH);
  }

  /** What is wrong with a form: in the desk's own words, where it has some. */
  public FormErrors errors(List<FieldError> wrong) {
    return FormErrors.of(wrong.stream().map(this::own).toList(), problems, Locale.ENGLISH);
  }

  /** The public pages have words for fields of the same names, in two languages. */
  private FieldError own(FieldError error) {
    FieldError own = new FieldError(error.field(), "desk-" + error.code(), error.arguments());
    String key = "error." + own.code() + "." + own.field();
    return messages.getMessage(key, null, null, Locale.ENGLISH) == null ? error : own;
  }
}
