package org.stopso.notification.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.stopso.notification.domain.Notification;
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
  private final Turns turns;
  private final Failures failures;
  private final Clock clock;

  SendNotification(Addresses addresses, Post post, Turns turns, Failures failures, Clock clock) {
    this.addresses = addresses;
    this.post = post;
    this.turns = turns;
    this.failures = failures;
    this.clock = clock;
  }

  public Progress attempt(Notification notification, Progress.Pending so) {
    try {
      return tryTo(notification, so);
    } catch (RuntimeException fault) {
      LOG.error("{} could not be tried: {}", notification.id(), placeOf(fault));
      return failures.of(Problem.FAULT, notification, so);
    }
  }

  private Progress tryTo(Notification notification, Progress.Pending so) {
    if (notification.message().isPointless(clock.instant())) {
      return noWay(Progress.Because.TOO_LATE);
    }
    return switch (turns.of(notification)) {
      case NEVER -> noWay(Progress.Because.OVERTAKEN);
      case LATER -> failures.of(Problem.NOT_ITS_TURN, notification, so);
      case NOW -> send(notification, so);
    };
  }

  private Progress send(Notification notification, Progress.Pending so) {
    return addresses
        .of(notification)
        .map(whereabouts -> sendTo(whereabouts, notification, so))
        .orElseGet(() -> failures.of(Problem.OWNER_AWAY, notification, so));
  }

  private Progress sendTo(Whereabouts whereabouts, Notification notification, Progress.Pending so) {
    return switch (whereabouts) {
      case Whereabouts.Reachable reachable ->
          post.hand(notification, reachable)
              .map(problem -> failures.of(problem, notification, so))
              .orElseGet(() -> new Progress.Sent(so.attempts() + 1, clock.instant()));
      case Whereabouts.NoSafeEmail none -> noWay(Progress.Because.NO_SAFE_EMAIL);
      case Whereabouts.Gone gone -> noWay(Progress.Because.GONE);
      case Whereabouts.NotHeardOf unheard -> failures.of(Problem.OWNER_BEHIND, notification, so);
    };
  }

  private Progress noWay(Progress.Because because) {
    return new Progress.NoWay(clock.instant(), because);
  }

  /** Where it broke, without its message: that might repeat an address. */
  private static String placeOf(RuntimeException fault) {
    StackTraceElement[] trace = fault.getStackTrace();
    return fault.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
