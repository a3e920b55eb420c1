package org.stopso.notification.adapter.courier;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.stopso.kit.trace.Step;
import org.stopso.kit.trace.Traces;
import org.stopso.notification.application.Courier;
import org.stopso.notification.application.SendingSettings;
import org.stopso.notification.domain.Claim;
import org.stopso.notification.domain.Notifications;

/**
 * A virtual thread for each attempt, as many side by side as there may be connections to the mail
 * server, and one thread that looks for what has become due. Starts before events come in and stops
 * after them; what is under way may finish.
 */
@Component
class VirtualCourier implements Courier, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(VirtualCourier.class);

  private final Notifications notifications;
  private final Attempts attempts;
  private final Clock clock;
  private final Duration pollEvery;
  private final Duration finishWithin;
  private final Semaphore places;
  private final Traces traces;
  private @Nullable ExecutorService threads;
  private volatile boolean running;

  VirtualCourier(
      Notifications notifications,
      Attempts attempts,
      SendingSettings settings,
      Clock clock,
      Traces traces) {
    this.notifications = notifications;
    this.attempts = attempts;
    this.clock = clock;
    this.traces = traces;
    this.pollEvery = settings.pollEvery();
    this.finishWithin = settings.finishWithin();
    this.places = new Semaphore(settings.atOnce());
  }

  @Override
  public void take(Claim claim) {
    run(
        () -> {
          try {
            places.acquire();
            attempt(claim);
          } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
          }
        });
  }

  /** Whether there was something due. */
  private boolean sendOneDue() throws InterruptedException {
    places.acquire();
    Optional<Claim> due = Optional.empty();
    try {
      due = notifications.claimDue(clock.instant());
    } finally {
      if (due.isEmpty()) {
        places.release();
      }
    }
    due.ifPresent(claim -> run(() -> attempt(claim)));
    return due.isPresent();
  }

  /** Gives back the place it was started with. */
  private void attempt(Claim claim) {
    try (Step step = traces.continued(claim.trace(), "notify");
        Step.Scope scope = step.entered()) {
      step.with("stopso.template", claim.notification().message().template());
      attempts.make(claim);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException failed) {
      LOG.error("{} was not tried: {}", claim.notification().id(), failed.getClass().getName());
    } finally {
      places.release();
    }
  }

  private void run(Runnable work) {
    ExecutorService open = threads;
    try {
      if (open != null) {
        open.execute(work);
      }
    } catch (RejectedExecutionException stopping) {
      LOG.debug("stopping: what was claimed is taken up at the next start");
    }
  }

  private void lookForDue() {
    while (running) {
      try {
        if (!sendOneDue()) {
          Thread.sleep(pollEvery);
        }
      } catch (InterruptedException stopping) {
        return;
      } catch (RuntimeException storeAway) {
        LOG.warn("could not look for what is due: {}", storeAway.getClass().getName());
        pause();
      }
    }
  }

  private void pause() {
    try {
      Thread.sleep(pollEvery);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void start() {
    running = true;
    threads = Executors.newVirtualThreadPerTaskExecutor();
    run(this::lookForDue);
  }

  @Override
  public void stop() {
    running = false;
    ExecutorService open = threads;
    if (open == null) {
      return;
    }
    open.shutdown();
    try {
      if (!open.awaitTermination(finishWithin.toMillis(), TimeUnit.MILLISECONDS)) {
        open.shutdownNow();
      }
    } catch (InterruptedException hurry) {
      open.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
