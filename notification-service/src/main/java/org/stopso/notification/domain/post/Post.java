package org.stopso.notification.domain.post;

import java.util.Optional;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Problem;

/** Puts the message into words and hands it to the mail server. */
public interface Post {

  /** Empty once the mail server has taken it. */
  Optional<Problem> hand(Notification notification, Whereabouts.Reachable to);
}
