package org.stopso.notification.adapter.courier;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.stopso.kit.metrics.Tally;
import org.stopso.kit.transaction.Transactions;
import org.stopso.notification.domain.Message;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Progress;

/** Counts what came of attempts, by the kind of mail, and times those that got through. */
@Component
class MailTally {

  private static final String KIND = "kind";
  private static final String OUTCOME = "outcome";

  /** Around 200 ms, which is the aim, and up to what somebody waits who looks at their mail. */
  private static final Duration[] BUCKETS =
      Stream.of("PT0.05S", "PT0.1S", "PT0.2S", "PT0.5S", "PT1S", "PT10S", "PT1M", "PT10M", "PT1H")
          .map(Duration::parse)
          .toArray(Duration[]::new);

  /** What came of one attempt. */
  private enum Outcome {
    SENT,
    FAILED,
    GIVEN_UP,
    NO_WAY
  }

  private final Tally attempts;
  private final MeterProvider<Timer> delays;

  MailTally(Transactions transactions, MeterRegistry meters) {
    attempts =
        new Tally(transactions, meters, "stopso.mail", "Attempts at mail, by what came of them");
    for (String kind : Message.templates()) {
      for (Outcome each : Outcome.values()) {
        attempts.from0(KIND, kind, OUTCOME, each.name());
      }
    }
    delays =
        Timer.builder("stopso.mail.delay")
            .description("From the event to the mail server's yes")
            .serviceLevelObjectives(BUCKETS)
            .withRegistry(meters);
  }

  void count(Notification notification, Progress outcome) {
    String kind = notification.message().template();
    attempts.count(KIND, kind, OUTCOME, outcomeOf(outcome).name());
    if (outcome instanceof Progress.Sent sent) {
      delays.withTags(KIND, kind).record(Duration.between(notification.createdAt(), sent.at()));
    }
  }

  private static Outcome outcomeOf(Progress progress) {
    return switch (progress) {
      case Progress.Sent sent -> Outcome.SENT;
      case Progress.Pending again -> Outcome.FAILED;
      case Progress.GaveUp over -> Outcome.GIVEN_UP;
      case Progress.NoWay none -> Outcome.NO_WAY;
    };
  }
}
