package org.stopso.notification.application;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.notification.domain.Claim;
import org.stopso.notification.domain.Notification;
import org.stopso.notification.domain.Notifications;
import org.stopso.notification.domain.Progress;

/** Notifications that are kept, looked up and changed; nobody claims or sends any. */
final class KnownNotifications implements Notifications {

  private final Map<String, Notification> known = new HashMap<>();

  void put(Notification notification) {
    known.put(notification.id(), notification);
  }

  Collection<Notification> all() {
    return known.values();
  }

  @Override
  public void add(Notification notification) {
    known.putIfAbsent(notification.id(), notification);
  }

  @Override
  public Optional<Notification> find(String id) {
    return Optional.ofNullable(known.get(id));
  }

  @Override
  public Optional<Claim> addClaimed(Notification notification) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Claim> claimDue(Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Claim> prolong(Claim claim, Instant now) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean settle(Claim claim, Progress outcome) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean replace(Notification changed) {
    return known.replace(changed.id(), changed) != null;
  }

  @Override
  public List<Notification> givenUp(@Nullable String cursor, int limit) {
    throw new UnsupportedOperationException();
  }
}
