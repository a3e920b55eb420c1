package org.stopso.kit.idempotency;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.dao.CannotAcquireLockException;
import org.stopso.kit.transaction.TransientConflict;

/**
 * Requests with the same key that meet in this process wait for each other here, so that they need
 * not find out in the store, by undoing one another, that one of them is under way. Those that meet
 * in two processes still do.
 */
final class OneAtATime {

  /** As long as others wait for the first; what then comes is for them to try again. */
  static final Duration LONGEST = Duration.ofSeconds(5);

  /** So many that two keys hardly ever share one. */
  private static final int LOCKS = 1024;

  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

  /**
   * The answer to {@code request}, once no other with its key is under way. It is told how much of
   * the time for waiting is left to it.
   *
   * @throws TransientConflict where that takes too long
   */
  <T> T inTurn(String key, Function<Duration, T> request) {
    long since = System.nanoTime();
    ReentrantLock lock = locks[Math.floorMod(key.hashCode(), LOCKS)];
    if (!acquired(lock)) {
      throw new TransientConflict(
          "idempotency", new CannotAcquireLockException("too many at once"));
    }
    try {
      return request.apply(LONGEST.minusNanos(System.nanoTime() - since));
    } finally {
      lock.unlock();
    }
  }

  private static boolean acquired(ReentrantLock lock) {
    try {
      return lock.tryLock(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
