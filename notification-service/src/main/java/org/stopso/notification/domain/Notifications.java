package org.stopso.notification.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every notification, until it is long past. */
public interface Notifications {

  /** Adds it as claimed by this instance from now on; empty where it exists already. */
  Optional<Claim> addClaimed(Notification notification);

  /** Adds it as it is, for nobody to send; nothing where it exists already. */
  void add(Notification notification);

  /** Claims the one that has been due longest, if any is. */
  Optional<Claim> claimDue(Instant now);

  /** Claims it anew from now on; empty when it is somebody else's by now. */
  Optional<Claim> prolong(Claim claim, Instant now);

  /** Notes the outcome of the attempt; false when the claim was somebody else's by then. */
  boolean settle(Claim claim, Progress outcome);

  Optional<Notification> find(String id);

  /** Stores {@code changed}, unless it has been changed since; then false. */
  boolean replace(Notification changed);

  /** Those that were given up, oldest first, after {@code cursor}. */
  List<Notification> givenUp(@Nullable String cursor, int limit);
}
