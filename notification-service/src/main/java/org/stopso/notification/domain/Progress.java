package org.stopso.notification.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a notification so far. Only {@link Pending} can turn into something else. */
public sealed interface Progress {

  /**
   * Waits to be handed over.
   *
   * @param attempts how often that has failed
   * @param lastProblem why it failed last
   */
  record Pending(int attempts, Instant dueAt, @Nullable Problem lastProblem) implements Progress {

    /** Not tried yet. */
    public static Pending at(Instant now) {
      return new Pending(0, now, null);
    }

    /** One attempt has failed: again later, or not at all. */
    public Progress failed(
        Problem problem, Instant createdAt, Instant now, double chance, Patience patience) {
      int failures = attempts + 1;
      if (!problem.isMendedByWaiting() || patience.isOver(failures, createdAt, now)) {
        return new GaveUp(failures, now, problem);
      }
      return new Pending(failures, now.plus(patience.pauseAfter(failures, chance)), problem);
    }
  }

  /** The mail server took it. */
  record Sent(int attempts, Instant at) implements Progress {}

  /** There was nothing to be done, and that is all right: nobody has to look. */
  record NoWay(Instant at, Because because) implements Progress {}

  /** It should have got through and did not: somebody has to look. */
  record GaveUp(int attempts, Instant at, Problem problem) implements Progress {}

  /** Why there was no way. */
  enum Because {
    /** The person gave no email address that is safe to write to. */
    NO_SAFE_EMAIL,
    /** A coordinator has to agree first that the person is written to. */
    NOT_YET,
    /** The person is not known any more, or what they would be told does not stand. */
    GONE,
    /** It is no longer so, and something else tells the person what is. */
    OVERTAKEN,
    /** It could not be handed over while it still mattered. */
    TOO_LATE
  }
}
