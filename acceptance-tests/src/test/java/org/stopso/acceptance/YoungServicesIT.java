package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.local.running.RunningPlatform;

/** Services that do nothing yet are live and ready, and have nothing else open. */
class YoungServicesIT {

  private final RunningPlatform platform = Platform.running();

  @ParameterizedTest
  @ValueSource(strings = {"forum", "research"})
  void itIsLiveAndReadyAndNothingElseIsOpen(String service) {
    assertThat(get(service, "/actuator/health/liveness").expecting(200).body()).contains("UP");
    assertThat(get(service, "/actuator/health/readiness").expecting(200).body()).contains("UP");
    get(service, "/api/" + service + "/anything").expecting(404);
    get(service, "/" + service).expecting(404);
  }

  private Api.Reply get(String service, String path) {
    URI url = URI.create(platform.describe().at("/services/" + service + "/url").asString());
    return Api.exchange(HttpRequest.newBuilder(url.resolve(path)).build());
  }
}
