package org.stopso.notification.adapter.courier;

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
  private final MailTally tally;
  private final Duration attemptWithin;

  Attempts(
      Notifications notifications,
      SendNotification send,
      SendingSettings settings,
      Clock clock,
      MailTally tally) {
    this.notifications = notifications;
    this.send = send;
    this.attemptWithin = settings.attemptWithin();
    this.clock = clock;
    this.tally = tally;
  }

  void make(Claim claim) throws InterruptedException {
    Optional<Claim> held = withTimeLeft(claim);
    if (held.isPresent()
        && held.get().notification().progress() instanceof Progress.Pending pending) {
      Progress outcome = send.attempt(held.get().notification(), pending);
      if (note(held.get(), outcome)) {
        tally.count(held.get().notification(), outcome);
      }
      log(held.get().notification(), outcome);
    }
  }

  private Optional<Claim> withTimeLeft(Claim claim) {
    boolean enough = clock.instant().plus(attemptWithin).isBefore(claim.until());
    return enough ? Optional.of(claim) : notifications.prolong(claim, clock.instant());
  }

  /** Whether it was noted: what another instance took over, that one counts. */
  private boolean note(Claim claim, Progress outcome) throws InterruptedException {
    String id = claim.notification().id();
    while (true) {
      try {
        boolean noted = notifications.settle(claim, outcome);
        if (!noted) {
          LOG.warn("{} was taken over by another instance before its outcome was noted", id);
        }
        return noted;
      } catch (DataAccessException storeAway) {
        if (!clock.instant().isBefore(claim.until())) {
          LOG.error("{}: its outcome could not be noted, it may be sent twice", id, storeAway);
          return false;
        }
        Thread.sleep(BETWEEN_NOTES);
      }
    }
  }

  private static void log(Notification notification, Progress outcome) {
    switch (outcome) {
      case Progress.Sent sent -> LOG.info("{} is sent", notification.id());
      case Progress.GaveUp over ->
          LOG.error("{} is given up: {}", notification.id(), over.problem());
      case Progress.Pending pending ->
          LOG.warn("{} is tried again: {}", notification.id(), pending.lastProblem());
      case Progress.NoWay none -> LOG.info("{}: {}", notification.id(), none.because());
    }
  }
}
