package org.stopso.referral.adapter.web.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

  /** The moment it is. */
  public Instant now() {
    return clock.instant();
  }

  /** A day and a time; the year only where it could be another. */
  public String moment(Instant instant) {
    boolean near = Duration.between(instant, now()).abs().compareTo(SAME_YEAR) < 0;
    return (near ? MOMENT : MOMENT_OF_A_YEAR).format(instant);
  }

  /** A day. */
  public String day(LocalDate date) {
    return DAY.format(date);
  }

  /** How long there is until {@code dueBy}, or how long it is over. */
  public String due(Instant dueBy) {
    Duration left = Duration.between(now(), dueBy);
    return of(left.isNegative() ? "desk.overdue" : "desk.due", span(left.abs()));
  }

  /** Whether {@code dueBy} is over. */
  public boolean isOver(Instant dueBy) {
    return now().isAfter(dueBy);
  }

  /** Who did something: the reader, somebody with an account, or a part of the platform. */
  public String who(String account, String reader) {
    if (account.equals(reader)) {
      return of("desk.who.you");
    }
    String known = messages.getMessage("desk.who." + account, null, null, Locale.ENGLISH);
    return known == null ? account : known;
  }

  /** A text of the bundle. */
  public String of(String key, Object... arguments) {
    return messages.getMessage(key, arguments, Locale.ENGLISH);
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

  private String span(Duration time) {
    Span span = Span.of(time);
    return of("desk.span." + span.unit(), span.count());
  }
}
