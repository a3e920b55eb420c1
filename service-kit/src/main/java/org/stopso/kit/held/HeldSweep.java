package org.stopso.kit.held;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.stopso.kit.held.queue.HeldQueues;
import org.stopso.kit.held.queue.HeldSettings;

/** Tries again, about every second, what is not for ops to decide. */
final class HeldSweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(HeldSweep.class);
  private static final int KEYS_AT_ONCE = 200;

  private final HeldQueues queues;
  private final Replay replay;
  private final HeldSettings settings;
  private final Semaphore stopped = new Semaphore(0);
  private volatile boolean running;

  HeldSweep(HeldQueues queues, Replay replay, HeldSettings settings) {
    this.queues = queues;
    this.replay = replay;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("held-sweep").start(this::sweep);
  }

  private void sweep() {
    while (running) {
      try {
        queues.due(KEYS_AT_ONCE).forEach(replay::again);
      } catch (RuntimeException e) {
        LOG.info("Held records will be tried again: {}", e.toString());
      }
      pause();
    }
  }

  private void pause() {
    try {
      boolean over = stopped.tryAcquire(settings.againEvery().toMillis(), TimeUnit.MILLISECONDS);
      running = running && !over;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    stopped.release();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** With the bindings, before the web server. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE - 1_100;
  }
}
