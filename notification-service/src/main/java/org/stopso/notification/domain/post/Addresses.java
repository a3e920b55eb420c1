package org.stopso.notification.domain.post;

import java.util.Optional;
import org.stopso.notification.domain.Notification;

/** Asks whoever owns the address. */
public interface Addresses {

  /** Where to send {@code notification}; empty while the owner does not answer. */
  Optional<Whereabouts> of(Notification notification);
}
