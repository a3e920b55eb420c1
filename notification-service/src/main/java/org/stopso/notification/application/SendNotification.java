package org.stopso.notification.application;

import java.time.Clock;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Patience;
import org.stopso.notification.domain.Problem;
import org.stopso.notification.domain.Progress;
import org.stopso.notification.domain.post.Addresses;
import org.stopso.notification.domain.post.Post;
import org.stopso.notification.domain.post.Whereabouts;

/** Makes one attempt and says what came of it. */
@Service
public class SendNotification {

  private static final Logger LOG = LoggerFactory.getLogger(SendNotification.class);

  private final Addresses addresses;
  private final Post post;
  private final Patience patience;
  private final Clock clock;
  private final RandomGenerator chance;

  SendNotification(
      Addresses addresses, Post post, Patience patience, Clock clock, RandomGenerator chance) {
    this.addresses = addresses;
    this.post = post;
    this.patience = patience;
    this.clock = clock;
    this.chance = chance;
  }

  public Progress attempt(Notification notification, Progress.Pending so) {
    try {
      return tryTo(notification, so);
    } catch (RuntimeException fault) {
      LOG.error("{} could not be tried: {}", notification.id(), placeOf(fault));
      return failed(Problem.FAULT, notification, so);
    }
  }

  private Progress tryTo(Notification notification, Progress.Pending so) {
    if (notification.message().isPointless(clock.instant())) {
      return new Progress.NoWay(clock.instant(), Progress.Because.TOO_LATE);
    }
    return addresses
        .of(notification.recipient())
        .map(whereabouts -> sendTo(whereabouts, notification, so))
        .orElseGet(() -> failed(Problem.OWNER_AWAY, notification, so));
  }

  private Progress sendTo(Whereabouts whereabouts, Notification notification, Progress.Pending so) {
    return switch (whereabouts) {
      case Whereabouts.Reachable reachable ->
          post.hand(notification, reachable)
              .map(problem -> failed(problem, notification, so))
              .orElseGet(() -> new Progress.Sent(so.attempts() + 1, clock.instant()));
      case Whereabouts.NoSafeEmail none -> noWay(Progress.Because.NO_SAFE_EMAIL);
      case Whereabouts.Gone gone -> noWay(Progress.Because.GONE);
    };
  }

  private Progress noWay(Progress.Because because) {
    return new Progress.NoWay(clock.instant(), because);
  }

  private Progress failed(Problem problem, Notification notification, Progress.Pending so) {
    return so.failed(
        problem, notification.createdAt(), clock.instant(), chance.nextDouble(), patience);
  }

  /** Where it broke, without its message: that might repeat an address. */
  private static String placeOf(RuntimeException fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
