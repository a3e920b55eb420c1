package org.stopso.kit.outbox.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.stopso.kit.outbox.Bell;
import org.stopso.kit.outbox.OutboxEntry;

/**
 * Publishes what is committed, as long as it holds the lease; started and stopped with the service.
 */
final class Relay implements Bell, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  private final Lease lease;
  private final WaitingEntries entries;
  private final Publisher publisher;
  private final Takeovers takeovers;
  private final RelaySettings settings;
  private final Semaphore woken = new Semaphore(0);
  private volatile boolean running;
  private @Nullable Thread thread;

  Relay(
      Lease lease,
      WaitingEntries entries,
      Publisher publisher,
      Takeovers takeovers,
      RelaySettings settings) {
    this.lease = lease;
    this.entries = entries;
    this.publisher = publisher;
    this.takeovers = takeovers;
    this.settings = settings;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().daemon().name("outbox-relay").start(this::relay);
  }

  private void relay() {
    while (running) {
      boolean goOn = false;
      try {
        goOn = pass();
      } catch (RuntimeException e) {
        LOG.warn("The relay will try again: {}", e.toString());
      }
      if (!goOn) {
        sleepUntilWoken();
      }
    }
  }

  /** One look at the outbox; true when it is worth looking again at once. */
  private boolean pass() {
    renew();
    if (!lease.allowsSending()) {
      return false;
    }
    woken.drainPermits();
    List<OutboxEntry> waiting = entries.next();
    List<OutboxEntry> acknowledged = new ArrayList<>();
    try {
      publisher.publish(waiting, this::mayStillSend, acknowledged);
    } finally {
      entries.published(acknowledged);
    }
    return entries.mayBeMore() && (waiting.isEmpty() || !acknowledged.isEmpty());
  }

  private boolean mayStillSend() {
    if (running) {
      renew();
    }
    return running && lease.allowsSending();
  }

  private void renew() {
    if (lease.taken()) {
      LOG.info("Relaying as {}", settings.instance());
      takeovers.tell(() -> running && lease.held());
    }
  }

  boolean holdsLease() {
    return lease.held();
  }

  /** Whether others may commit entries that nobody here rings for. */
  boolean sharesLease() {
    return lease.shared();
  }

  @Override
  public void ring() {
    if (lease.held()) {
      woken.release();
    }
  }

  private void sleepUntilWoken() {
    try {
      if (woken.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
        woken.drainPermits();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
    woken.release();
    try {
      if (thread != null) {
        thread.join(settings.deliveryTimeout());
      }
      lease.giveBack();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.info("The lease was not given back, and will expire: {}", e.toString());
    } finally {
      publisher.close();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Starts before consumers and web server, and stops after them: what they wrote still leaves. */
  @Override
  public int getPhase() {
    return 0;
  }
}
