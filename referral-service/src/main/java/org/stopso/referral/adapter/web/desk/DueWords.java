package org.stopso.referral.adapter.web.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.stopso.kit.web.desk.DeskWords;

/** How the desk says how long there is left for something. */
@Component
final class DueWords {

  private final DeskWords words;
  private final Clock clock;

  DueWords(DeskWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /** The moment it is. */
  Instant now() {
    return clock.instant();
  }

  /** How long there is until {@code dueBy}, or how long it is over. */
  String due(Instant dueBy) {
    Duration left = Duration.between(now(), dueBy);
    return words.of(left.isNegative() ? "desk.overdue" : "desk.due", span(left.abs()));
  }

  /** Whether {@code dueBy} is over. */
  boolean isOver(Instant dueBy) {
    return now().isAfter(dueBy);
  }

  private String span(Duration time) {
    Span span = Span.of(time);
    return words.of("desk.span." + span.unit(), span.count());
  }
}
