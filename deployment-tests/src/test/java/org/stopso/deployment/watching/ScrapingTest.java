package org.stopso.deployment.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.openshift.api.model.monitoring.v1.Endpoint;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.Overlay;
import tools.jackson.databind.JsonNode;

/**
 * Queries find the same labels here and on a cluster: {@code application}, which programs say
 * themselves and Prometheus says of those that don't answer, and {@code namespace}.
 */
class ScrapingTest {

  private final JsonNode compose =
      Alert.rules(Program.ROOT.resolve("observability/prometheus.yml"));

  @Test
  void composeLoadsTheAlertsThatLieBesideItsConfiguration() {
    assertThat(compose.path("rule_files")).hasSize(1);
    String file = compose.at("/rule_files/0").asString();
    assertThat(Program.ROOT.resolve("observability").resolve(file)).isEqualTo(Alert.FILE);
  }

  @Test
  void composeNamesWhateverItScrapes() {
    for (JsonNode job : compose.path("scrape_configs")) {
      JsonNode rule = job.at("/relabel_configs/0");
      assertThat(rule.path("target_label").asString()).isEqualTo("application");
      assertThat(rule.at("/source_labels/0").asString()).isEqualTo("__address__");
      for (JsonNode group : job.path("static_configs")) {
        assertThat(group.at("/labels/namespace").asString()).isEqualTo("compose");
        for (JsonNode target : group.path("targets")) {
          Matcher name = Pattern.compile(rule.path("regex").asString()).matcher(target.asString());
          assertThat(name.matches()).isTrue();
          assertThat(name.group(1)).isIn(names("keycloak"));
        }
      }
    }
    assertThat(compose.at("/scrape_configs/0/honor_labels").asBoolean(false)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOCAL")
  void aClusterDoesTheSame(Overlay overlay) {
    assertThat(overlay.all(ServiceMonitor.class))
        .flatExtracting(monitor -> monitor.getSpec().getEndpoints())
        .hasSize(2)
        .allSatisfy(
            (Endpoint endpoint) -> {
              assertThat(endpoint.getHonorLabels()).isTrue();
              assertThat(endpoint.getRelabelings())
                  .singleElement()
                  .satisfies(
                      rule -> {
                        assertThat(rule.getTargetLabel()).isEqualTo("application");
                        assertThat(rule.getSourceLabels())
                            .containsExactly("__meta_kubernetes_service_name");
                      });
            });
    assertThat(overlay.all(PrometheusRule.class)).hasSize(1);
  }

  /** The one alert that counts programs knows all of them. */
  @Test
  void aMissingProgramIsMissed() {
    Alert missing =
        Alert.all().stream()
            .filter(alert -> alert.name().equals("ServiceMissing"))
            .findFirst()
            .orElseThrow();
    assertThat(missing.query()).contains("application=~\"" + String.join("|", names()) + "\"");
    assertThat(missing.threshold()).isEqualTo(Program.values().length);
  }

  private static List<String> names(String... others) {
    return Stream.concat(
            Arrays.stream(Program.values()).map(Program::module), Arrays.stream(others))
        .toList();
  }
}
