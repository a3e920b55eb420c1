package org.stopso.matching.adapter.schedule;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stopso.matching.application.changes.Feed;

/**
 * Keeps the service from deciding anything before it knows every therapist: events are taken, and
 * the service is ready, only when all feeds have caught up. The web server is up by then, so that
 * liveness can be asked.
 */
@Component("caughtUp")
final class CaughtUp implements SmartLifecycle, HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(CaughtUp.class);
  private static final Duration WAIT = Duration.ofMillis(20);
  private static final Duration SAY_SO_EVERY = Duration.ofSeconds(10);

  /** After the web server, before the consumers of the bindings. */
  private static final int PHASE = Integer.MAX_VALUE - 1_500;

  private final List<Feed> feeds;
  private volatile boolean running;

  CaughtUp(List<Feed> feeds) {
    this.feeds = feeds;
  }

  /** Whether every feed has caught up. */
  boolean holds() {
    return feeds.stream().allMatch(Feed::caughtUp);
  }

  @Override
  public Health health() {
    return holds() ? Health.up().build() : Health.outOfService().build();
  }

  @Override
  public void start() {
    running = true;
    long waited = 0;
    while (!holds() && pause()) {
      waited += WAIT.toMillis();
      if (waited % SAY_SO_EVERY.toMillis() == 0) {
        LOG.warn("Waiting for profiles and caseloads before anything is matched");
      }
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

  @Override
  public int getPhase() {
    return PHASE;
  }

  private static boolean pause() {
    try {
      Thread.sleep(WAIT);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
