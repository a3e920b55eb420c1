package org.stopso.gateway.session;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session as a request holds it; it remembers what changed since it was read. */
final class StoredSession implements Session {
  private final Map<String, Object> attributes;
  private final Set<String> changed = new HashSet<>();
  private final Instant createdAt;
  private final Instant storedSeenAt;
  private Instant seenAt;
  private Duration idle;
  private String id;
  private @Nullable String storedId;

  private StoredSession(
      String id,
      @Nullable String storedId,
      Map<String, Object> attributes,
      Instant createdAt,
      Instant seenAt,
      Duration idle) {
    this.id = id;
    this.storedId = storedId;
    this.attributes = attributes;
    this.createdAt = createdAt;
    this.storedSeenAt = seenAt;
    this.seenAt = seenAt;
    this.idle = idle;
  }

  static StoredSession fresh(Instant now, Duration idle) {
    return new StoredSession(SessionIds.fresh(), null, new HashMap<>(), now, now, idle);
  }

  static StoredSession read(
      String id, Map<String, Object> attributes, Instant createdAt, Instant seenAt, Duration idle) {
    return new StoredSession(id, id, attributes, createdAt, seenAt, idle);
  }

  /** The id under which the store knows it; null when it never was stored. */
  @Nullable String storedId() {
    return storedId;
  }

  Set<String> changed() {
    return changed;
  }

  Duration unnoted() {
    return Duration.between(storedSeenAt, seenAt);
  }

  void stored() {
    storedId = id;
    changed.clear();
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public String changeSessionId() {
    id = SessionIds.fresh();
    return id;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T getAttribute(String name) {
    return (T) attributes.get(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return Set.copyOf(attributes.keySet());
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    if (value == null) {
      attributes.remove(name);
    } else {
      attributes.put(name, value);
    }
    changed.add(name);
  }

  @Override
  public void removeAttribute(String name) {
    setAttribute(name, null);
  }

  @Override
  public Instant getCreationTime() {
    return createdAt;
  }

  @Override
  public void setLastAccessedTime(Instant time) {
    seenAt = time;
  }

  @Override
  public Instant getLastAccessedTime() {
    return seenAt;
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    idle = interval;
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return idle;
  }

  /** Always false: the store hands out none that has ended. */
  @Override
  public boolean isExpired() {
    return false;
  }
}
