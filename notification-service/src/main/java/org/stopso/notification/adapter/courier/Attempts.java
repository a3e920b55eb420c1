package org.stopso.notification.adapter.courier;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.stopso.notification.application.SendNotification;
import org.stopso.notification.application.SendingSettings;
import org.stopso.notification.domain.Claim;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Notifications;
import org.stopso.notification.domain.Progress;

/**
 * One attempt, and the note of what came of it. Between the mail server's yes and that note lies
 * the one moment in which a crash sends a mail twice, so the note is tried for as long as the claim
 * lasts.
 */
@Component
class Attempts {

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
  private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);

  private final Notifications notifications;
  private final SendNotification send;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Duration attemptWithin;

  Attempts(
      Notifications notifications,
      SendNotification send,
      SendingSettings settings,
      Clock clock,
      MeterRegistry meters) {
    this.notifications = notifications;
    this.send = send;
    this.attemptWithin = settings.attemptWithin();
    this.clock = clock;
    this.meters = meters;
  }

  void make(Claim claim) throws InterruptedException {
    Optional<Claim> held = withTimeLeft(claim);
    if (held.isPresent()
        && held.get().notification().progress() instanceof Progress.Pending pending) {
      Progress outcome = send.attempt(held.get().notification(), pending);
      note(held.get(), outcome);
      count(held.get().notification(), outcome);
    }
  }

  private Optional<Claim> withTimeLeft(Claim claim) {
    boolean enough = clock.instant().plus(attemptWithin).isBefore(claim.until());
    return enough ? Optional.of(claim) : notifications.prolong(claim, clock.instant());
  }

  private void note(Claim claim, Progress outcome) throws InterruptedException {
    String id = claim.notification().id();
    while (true) {
      try {
        if (!notifications.settle(claim, outcome)) {
          LOG.warn("{} was taken over by another instance before its outcome was noted", id);
        }
        return;
      } catch (DataAccessException storeAway) {
        if (!clock.instant().isBefore(claim.until())) {
          LOG.error("{}: its outcome could not be noted, it may be sent twice", id, storeAway);
          return;
        }
        Thread.sleep(BETWEEN_NOTES);
      }
    }
  }

  private void count(Notification notification, Progress outcome) {
    String template = notification.message().template();
    String name = outcome.getClass().getSimpleName();
    meters.counter("stopso.notifications", "template", template, "outcome", name).increment();
    switch (outcome) {
      case Progress.Sent sent ->
          meters
              .timer("stopso.notifications.delay", "template", template)
              .record(Duration.between(notification.createdAt(), sent.at()));
      case Progress.GaveUp over ->
          LOG.error("{} is given up: {}", notification.id(), over.problem());
      case Progress.Pending pending ->
          LOG.warn("{} is tried again: {}", notification.id(), pending.lastProblem());
      case Progress.NoWay none -> LOG.info("{}: {}", notification.id(), none.because());
    }
  }
}
