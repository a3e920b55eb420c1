package org.stopso.notification.application;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Patience;
import org.stopso.notification.domain.Problem;
import org.stopso.notification.domain.Progress;

/** What a failed attempt leads to: another one later, or none. */
@Component
class Failures {

  private final Patience patience;
  private final Clock clock;
  private final RandomGenerator chance;

  Failures(Patience patience, Clock clock, RandomGenerator chance) {
    this.patience = patience;
    this.clock = clock;
    this.chance = chance;
  }

  Progress of(Problem problem, Notification notification, Progress.Pending so) {
    return so.failed(
        problem, notification.createdAt(), clock.instant(), chance.nextDouble(), patience);
  }
}
