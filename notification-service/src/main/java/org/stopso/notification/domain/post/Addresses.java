package org.stopso.notification.domain.post;

import java.util.Optional;
import org.stopso.notification.domain.Recipient;

/** Asks whoever owns the address. */
public interface Addresses {

  /** Empty while the owner does not answer. */
  Optional<Whereabouts> of(Recipient recipient);
}
