package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.stopso.acceptance.queries.Queries;
import org.stopso.local.running.RunningPlatform;

/** Dashboards and alerts ask for metrics, labels and values that the programs really expose. */
class WatchingIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  private final RunningPlatform platform = Platform.running();
  private final Queries queries = Queries.in(Path.of("..", "observability"));

  /** Some metrics are there only when something has happened: somebody asks for help. */
  @Test
  void everyQueryAsksForWhatIsThere() {
    assertThat(queries.number()).isGreaterThan(50);
    Api.anybody(platform).post("/api/referrals", Requests.forHelp("NP26")).expecting(201);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(queries.wrong(Exposed.byAll(platform).values())).isEmpty());
  }

  @Test
  void noLabelIsOneThatPrometheusWouldRename() {
    assertThat(Queries.clashing(Exposed.byAll(platform).values())).isEmpty();
  }
}
