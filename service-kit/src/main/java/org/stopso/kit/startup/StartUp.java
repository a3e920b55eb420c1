package org.stopso.kit.startup;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does one thing when the service starts, before it takes requests or records, and again every
 * second until it succeeds. The service waits for it a little, then goes on without.
 */
public final class StartUp implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StartUp.class);
  private static final long AGAIN_MILLIS = 1_000;

  private final String what;
  private final Runnable step;
  private final Duration patience;
  private final CountDownLatch done = new CountDownLatch(1);
  private volatile boolean running;

  /** {@code step} may run more than once; the service waits {@code patience} for it. */
  public StartUp(String what, Runnable step, Duration patience) {
    this.what = what;
    this.step = step;
    this.patience = patience;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("start-up").start(this::untilDone);
    try {
      if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("Starting without: {}", what);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether it has succeeded. */
  public boolean isDone() {
    return done.getCount() == 0;
  }

  private void untilDone() {
    while (running && !isDone()) {
      try {
        step.run();
        done.countDown();
      } catch (RuntimeException e) {
        LOG.info("Will be tried again: {} ({})", what, e.toString());
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(AGAIN_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before every binding. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 500;
  }
}
