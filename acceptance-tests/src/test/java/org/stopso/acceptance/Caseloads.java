package org.stopso.acceptance;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bson.Document;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/**
 * Looks over matching-service's shoulder, all the time: is anybody given more than they can take?
 */
final class Caseloads implements AutoCloseable {

  private final Map<String, Integer> placesOf = new HashMap<>();
  private final MongoClient store;
  private final ConcurrentLinkedQueue<String> exceeded = new ConcurrentLinkedQueue<>();
  private final AtomicInteger samples = new AtomicInteger();
  private final Thread watcher;
  private volatile boolean stopping;

  Caseloads(RunningPlatform platform) {
    for (RunningPlatform.Account therapist : platform.accounts("THERAPIST")) {
      JsonNode profile = Api.of(platform, therapist).get("/api/me/profile").expecting(200).json();
      placesOf.put(
          profile.get("therapistId").asString(), profile.get("practice").get("places").asInt());
    }
    store = MongoClients.create(platform.text("mongo"));
    watcher = Thread.ofPlatform().start(this::watch);
  }

  /** Therapist ids that were seen with more entries than places. */
  List<String> exceeded() {
    return List.copyOf(exceeded);
  }

  /** How often a caseload was looked at. */
  int samples() {
    return samples.get();
  }

  private void watch() {
    while (!stopping) {
      try {
        store.getDatabase("matching").getCollection("caseloads").find().forEach(this::look);
      } catch (MongoException storeAway) {
        LockSupport.parkNanos(500_000_000L);
      }
      LockSupport.parkNanos(100_000_000L);
    }
  }

  private void look(Document caseload) {
    samples.incrementAndGet();
    int entries = caseload.getList("entries", Document.class, List.of()).size();
    if (entries > placesOf.getOrDefault(caseload.getString("_id"), 0)) {
      exceeded.add(caseload.get("_id") + ": " + entries);
    }
  }

  @Override
  public void close() throws InterruptedException {
    stopping = true;
    watcher.join();
    store.close();
  }
}
