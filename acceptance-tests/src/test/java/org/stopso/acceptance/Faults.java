package org.stopso.acceptance;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.stopso.local.running.RunningPlatform;

/** Kills processes of the platform and waits until they are back. */
final class Faults {

  private static final List<String> SERVICES =
      List.of("referral", "matching", "therapist", "notification", "gateway");
  private static final Duration BACK_WITHIN = Duration.ofSeconds(120);

  private final RunningPlatform platform;
  private final Random random;

  Faults(RunningPlatform platform, Random random) {
    this.platform = platform;
    this.random = random;
  }

  /** At a random moment kills a random service; answers its name once it is ready again. */
  String killSomeService() {
    String victim = SERVICES.get(random.nextInt(SERVICES.size()));
    LockSupport.parkNanos((long) (random.nextDouble() * 1.5e9));
    kill("services", victim);
    Eventually.within(BACK_WITHIN, victim + " is ready again", () -> isReady(victim));
    return victim;
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
