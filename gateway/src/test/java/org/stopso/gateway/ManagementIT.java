package org.stopso.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.stopso.gateway.support.Browser;

/** Health and metrics have a port of their own. */
class ManagementIT extends RunningGateway {
  @LocalManagementPort int managementPort;

  @Test
  void healthAndMetricsAreOnTheirOwnPortOnly() {
    Browser inside = new Browser("http://localhost:" + managementPort);
    browser.get("/start/x");
    assertThat(inside.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    assertThat(inside.get("/actuator/prometheus").body())
        .contains("resilience4j_circuitbreaker_state", "uri=\"/start/**\"")
        .doesNotContain("uri=\"/start/x\"");
    assertThat(inside.get("/actuator/env").statusCode()).isEqualTo(404);
    assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(404);
    assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(404);
  }
}
