package org.stopso.kit.outbox.relay;

import com.mongodb.client.MongoChangeStreamCursor;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes the relay when another instance has committed an entry; as long as there is none, nothing
 * is watched. Where it starts, and what it misses while the store is away, does not matter: the
 * relay looks by itself every second.
 */
final class OutboxWatch implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(OutboxWatch.class);
  private static final List<Bson> INSERTS =
      List.of(
          Aggregates.match(Filters.eq("operationType", "insert")),
          Aggregates.project(Projections.include("_id", "operationType")));

  private final MongoCollection<Document> outbox;
  private final BooleanSupplier isShared;
  private final Runnable wake;
  private volatile boolean running;
  private @Nullable Thread thread;

  OutboxWatch(MongoCollection<Document> outbox, BooleanSupplier isShared, Runnable wake) {
    this.outbox = outbox;
    this.isShared = isShared;
    this.wake = wake;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofVirtual().name("outbox-watch").start(this::watchOn);
  }

  @Override
  public void stop() {
    running = false;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return 1;
  }

  private void watchOn() {
    while (running) {
      try {
        watch();
      } catch (RuntimeException e) {
        LOG.debug("Watching again in a second: {}", e.toString());
      }
      pause();
    }
  }

  private void watch() {
    if (!isShared.getAsBoolean()) {
      return;
    }
    try (MongoChangeStreamCursor<ChangeStreamDocument<Document>> events =
        outbox.watch(INSERTS).maxAwaitTime(500, TimeUnit.MILLISECONDS).cursor()) {
      while (running && isShared.getAsBoolean()) {
        if (events.tryNext() != null) {
          wake.run();
        }
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
