package org.stopso.kit.startup;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Follows a stream of news in a thread of its own, from the service's start to its stop. Where it
 * breaks off, it begins again after a moment.
 */
public abstract class Follower implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private final String name;
  private final Duration again;
  private volatile @Nullable Thread thread;

  /** {@code again}: how long after breaking off. */
  protected Follower(String name, Duration again) {
    this.name = name;
    this.again = again;
  }

  /** Follows from the beginning, as long as {@link #goesOn}. */
  protected abstract void follow();

  /** Whether the thread that asks is the one that follows, still. */
  protected final boolean goesOn() {
    return Thread.currentThread() == thread;
  }

  @Override
  public final void start() {
    Thread following = Thread.ofPlatform().daemon().name(name).unstarted(this::untilStopped);
    // before it starts: it goes on only while it finds itself here
    thread = following;
    following.start();
  }

  @Override
  public final void stop() {
    Thread stopping = thread;
    thread = null;
    if (stopping != null) {
      stopping.interrupt();
    }
  }

  @Override
  public final boolean isRunning() {
    return thread != null;
  }

  private void untilStopped() {
    while (goesOn()) {
      try {
        follow();
      } catch (RuntimeException e) {
        pause(e);
      }
    }
  }

  /** What breaks off because the service stops is no news. */
  private void pause(RuntimeException why) {
    if (goesOn()) {
      LOG.info("{} begins again in a moment: {}", name, why.toString());
      try {
        Thread.sleep(again);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
