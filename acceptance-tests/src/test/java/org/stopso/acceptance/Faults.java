package org.stopso.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.stopso.local.running.RunningPlatform;

/** Kills processes of the platform and waits until they are back. */
final class Faults {

  private static final List<String> SERVICES =
      List.of("referral", "matching", "therapist", "notification", "gateway");
  private static final long SHORTEST_PEACE = 1_000_000_000L;
  private static final long LONGEST_PEACE = 4_000_000_000L;
  private static final Duration BACK_WITHIN = Duration.ofMinutes(4);

  private final RunningPlatform platform;
  private final Random random;

  Faults(RunningPlatform platform, Random random) {
    this.platform = platform;
    this.random = random;
  }

  /** For a random time, so that what comes next comes at a random moment. */
  void leaveInPeace() {
    LockSupport.parkNanos(SHORTEST_PEACE + (long) (random.nextDouble() * LONGEST_PEACE));
  }

  /**
   * Kills a random service among those that are ready, and answers its name once it is started
   * again; others may still be on their way back.
   */
  String killSomeService() {
    String victim =
        Eventually.found(
            BACK_WITHIN,
            "some service is ready",
            () -> Optional.of(SERVICES.get(random.nextInt(SERVICES.size()))).filter(this::isReady));
    kill("services", victim);
    return victim;
  }

  /** Waits until nothing is missing. */
  void awaitAllReady() {
    for (String service : SERVICES) {
      Eventually.within(BACK_WITHIN, service + " is ready again", () -> isReady(service));
    }
  }

  /** Kills the broker or the store, without a chance to tidy up. */
  void kill(String group, String name) {
    long pid = platform.pid(group, name).orElseThrow();
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    Eventually.within(
        BACK_WITHIN,
        name + " is started again",
        () -> platform.pid(group, name).filter(other -> other != pid).isPresent());
  }

  private boolean isReady(String service) {
    URI url = URI.create(platform.describe().get("services").get(service).get("url").asString());
    String path = service.equals("gateway") ? "/healthz" : "/actuator/health/readiness";
    return Api.exchange(HttpRequest.newBuilder(url.resolve(path)).build()).status() == 200;
  }
}
