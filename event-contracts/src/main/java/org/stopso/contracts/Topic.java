package org.stopso.contracts;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where events are published, what keys them, and how long they are kept. */
public enum Topic {
  REFERRALS("stopso.referrals", Duration.ofDays(28)),
  /** Compacted: the newest whole profile of each therapist, a tombstone on leaving. */
  THERAPIST_PROFILES("stopso.therapist-profiles", null),
  MATCHING("stopso.matching", Duration.ofDays(28)),
  CASEWORK("stopso.casework", Duration.ofDays(28));

  /** Partitions of every topic: how many instances of a service can share the work at most. */
  public static final int PARTITIONS = 12;

  private final String topicName;
  private final @Nullable Duration kept;

  Topic(String topicName, @Nullable Duration kept) {
    this.topicName = topicName;
    this.kept = kept;
  }

  /** Its name on the broker. */
  public String topicName() {
    return topicName;
  }

  /** How long records stay; empty: compacted, the newest of each key stays. */
  public Optional<Duration> kept() {
    return Optional.ofNullable(kept);
  }

  /** The topic of that name on the broker, if it is ours. */
  public static Optional<Topic> named(String topicName) {
    return Arrays.stream(values()).filter(topic -> topic.topicName.equals(topicName)).findFirst();
  }
}
