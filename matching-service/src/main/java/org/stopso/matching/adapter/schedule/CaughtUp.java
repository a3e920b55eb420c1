package org.stopso.matching.adapter.schedule;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stopso.matching.application.changes.Feed;

/**
 * Keeps the service from deciding anything before it knows every therapist: the bindings, which
 * don't start by themselves, are started when all feeds have caught up, and only then is the
 * service ready.
 */
@Component("caughtUp")
final class CaughtUp implements SmartLifecycle, HealthIndicator {

  private static final Logger LOG = LoggerFactory.getLogger(CaughtUp.class);
  private static final Duration WAIT = Duration.ofMillis(20);

  private final List<Feed> feeds;
  private final BindingsLifecycleController bindings;
  private final Set<String> names;
  private volatile boolean taking;
  private volatile @Nullable Thread waiter;

  /**
   * The names come from the configuration: asking the controller for the states of its bindings
   * takes the observation registry from their containers, and each record then fails.
   */
  CaughtUp(
      List<Feed> feeds,
      BindingsLifecycleController bindings,
      BindingServiceProperties configuration) {
    this.feeds = feeds;
    this.bindings = bindings;
    this.names = configuration.getBindings().keySet();
  }

  /** Whether every feed has caught up, so that decisions can be taken. */
  boolean holds() {
    return feeds.stream().allMatch(Feed::caughtUp);
  }

  @Override
  public Health health() {
    return taking ? Health.up().build() : Health.outOfService().build();
  }

  @Override
  public void start() {
    waiter = Thread.ofVirtual().name("caught-up").start(this::startBindingsWhenItHolds);
  }

  @Override
  public void stop() {
    Thread waiting = waiter;
    waiter = null;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return waiter != null;
  }

  /** After the bindings were made. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }

  private void startBindingsWhenItHolds() {
    try {
      while (!holds()) {
        Thread.sleep(WAIT);
      }
      names.forEach(bindings::start);
      taking = true;
      LOG.info("All profiles and caseloads are known; referrals are matched");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
