package org.stopso.acceptance;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/**
 * The demo therapists at work: they accept every offer, hold one session and end the case. What
 * fails they do again on their next round, as people do.
 */
final class BusyTherapists implements AutoCloseable {

  /** They look often enough, and leave the processors to those who are starting again. */
  private static final long BETWEEN_ROUNDS = 1_000_000_000L;

  private final RunningPlatform platform;

  /** By other stories, which left it at that: nobody is to be seen twice. */
  private final Set<String> seenBefore = new HashSet<>();

  private final Thread work;
  private volatile boolean stopping;

  BusyTherapists(RunningPlatform platform) {
    this.platform = platform;
    platform.accounts("THERAPIST").forEach(this::noteWhoWasSeen);
    this.work = Thread.ofPlatform().start(this::work);
  }

  private void work() {
    while (!stopping) {
      platform.accounts("THERAPIST").forEach(this::round);
      LockSupport.parkNanos(BETWEEN_ROUNDS);
    }
  }

  private void round(RunningPlatform.Account therapist) {
    try {
      Api api = Api.of(platform, therapist);
      for (JsonNode offer : all(api, "/api/me/offers")) {
        if (offer.get("status").asString().equals("OFFERED")) {
          api.post("/api/offers/" + offer.get("offerId").asString() + "/acceptance", Map.of());
        }
      }
      for (JsonNode open : all(api, "/api/me/cases")) {
        if (open.get("state").asString().equals("OPEN")) {
          seeOnceAndEnd(api, open.get("caseId").asString());
        }
      }
    } catch (RuntimeException | AssertionError serviceAway) {
      LockSupport.parkNanos(200_000_000L);
    }
  }

  private void noteWhoWasSeen(RunningPlatform.Account therapist) {
    for (JsonNode each : all(Api.of(platform, therapist), "/api/me/cases")) {
      if (each.get("sessions").asInt() > 0) {
        seenBefore.add(each.get("caseId").asString());
      }
    }
  }

  private void seeOnceAndEnd(Api api, String caseId) {
    if (seenBefore.contains(caseId) || isSeen(api, caseId)) {
      api.post("/api/cases/" + caseId + "/ending", Map.of("reason", "COMPLETED"));
    }
  }

  private static boolean isSeen(Api api, String caseId) {
    return api.post("/api/cases/" + caseId + "/sessions", Sessions.today(), "session-" + caseId)
            .status()
        == 201;
  }

  private static Iterable<JsonNode> all(Api api, String path) {
    JsonNode items = api.get(path).expecting(200).json();
    return StreamSupport.stream(items.spliterator(), false).toList();
  }

  @Override
  public void close() throws InterruptedException {
    stopping = true;
    work.join();
  }
}
