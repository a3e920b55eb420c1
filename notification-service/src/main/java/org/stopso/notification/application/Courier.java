package org.stopso.notification.application;

import org.stopso.notification.domain.Claim;

/** Works through what is due by itself; what is new needs not wait for that. */
public interface Courier {

  /** Sends at once what this instance has claimed. */
  void take(Claim claim);
}
