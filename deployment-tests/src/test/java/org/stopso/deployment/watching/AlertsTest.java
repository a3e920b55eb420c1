package org.stopso.deployment.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.deployment.Program;
import tools.jackson.databind.JsonNode;

/** The alerts: written once, the same everywhere, and each shown to fire and to be silent. */
class AlertsTest {

  private static final Path ON_A_CLUSTER =
      Program.ROOT.resolve("k8s/components/observability/alerts.yaml");
  private static final Path TRIED = Program.ROOT.resolve("observability/alerts-test.yml");
  private static final Pattern FIRED =
      Pattern.compile("ALERTS\\{alertname=\"(\\w+)\", alertstate=\"firing\"}");
  private static final Set<String> RULE = Set.of("alert", "expr", "for", "labels", "annotations");

  private final JsonNode file = Alert.rules(Alert.FILE);

  /** Set the system property {@code render} to have it written anew. */
  @Test
  void theClusterHasTheSameAlerts() throws IOException {
    String rendered = rendered();
    if (Boolean.getBoolean("render")) {
      Files.writeString(ON_A_CLUSTER, rendered);
    }
    assertThat(ON_A_CLUSTER).content().isEqualTo(rendered);
    assertThat(Alert.rules(ON_A_CLUSTER).at("/spec")).isEqualTo(file);
  }

  /** The clocks are referral-service's; an alert only repeats them. */
  @ParameterizedTest
  @CsvSource({"UrgentHoldNotTaken, urgent", "HoldNotTaken, ordinary"})
  void whoWaitsForACoordinatorHasWaitedTooLongWhenTheDesksClockSaysSo(String alert, String clock) {
    String within =
        Program.REFERRAL.settings().value("stopso.referral.look-within." + clock, Map.of());
    assertThat(Alert.all())
        .filteredOn(one -> one.name().equals(alert))
        .singleElement()
        .extracting(Alert::threshold)
        .isEqualTo((double) Duration.parse("PT" + within).toSeconds());
  }

  @Test
  void everyAlertHasTheSameParts() {
    assertThat(file.propertyNames()).containsExactly("groups");
    for (JsonNode group : file.path("groups")) {
      assertThat(group.propertyNames()).containsExactly("name", "rules");
      for (JsonNode rule : group.path("rules")) {
        assertThat(RULE).containsAll(rule.propertyNames());
        assertThat(rule.path("labels").propertyNames()).containsExactly("severity");
        assertThat(rule.path("annotations").propertyNames())
            .containsExactly("summary", "description", "runbook_url");
      }
    }
  }

  @Test
  void everyAlertSaysInPlainWordsHowBadItIsAndWhatHappens() {
    assertThat(Alert.all()).extracting(Alert::name).doesNotHaveDuplicates();
    assertThat(Alert.all()).extracting(Alert::query).doesNotHaveDuplicates();
    assertThat(Alert.all())
        .allSatisfy(
            alert -> {
              assertThat(alert.severity()).isIn("critical", "warning");
              assertThat(alert.lasting()).matches("|\\d+[mh]");
              assertThat(alert.summary()).hasSizeBetween(20, 120).doesNotEndWith(".");
              assertThat(alert.description()).hasSizeBetween(60, 400).endsWith(".");
              assertThat(alert.summary() + alert.description()).doesNotContain("stopso_");
            });
  }

  /** Staging and production may be watched by the same Prometheus. */
  @Test
  void noAlertMixesPlatforms() {
    assertThat(Alert.all())
        .allSatisfy(
            alert -> {
              assertThat(alert.query()).contains("by (namespace");
              assertThat(alert.query().replaceAll("by \\(namespace", "")).doesNotContain("by (");
            });
  }

  @Test
  void everyAlertIsTriedOnBothSidesOfItsEdge() {
    Set<String> firing = new TreeSet<>();
    Set<String> silent = new TreeSet<>();
    for (JsonNode test : Alert.rules(TRIED).path("tests")) {
      for (JsonNode check : test.path("promql_expr_test")) {
        boolean fires = !check.path("exp_samples").isEmpty();
        (fires ? firing : silent).add(name(check.path("expr").asString()));
      }
    }
    List<String> names = Alert.all().stream().map(Alert::name).sorted().toList();
    assertThat(firing).containsExactlyElementsOf(names);
    assertThat(silent).containsExactlyElementsOf(names);
  }

  private static String name(String query) {
    Matcher fired = FIRED.matcher(query);
    assertThat(fired.matches()).as(query).isTrue();
    return fired.group(1);
  }

  private static String rendered() {
    String groups = Alert.text(Alert.FILE);
    return """
    # Rendered from observability/alerts.yml by AlertsTest, which fails when this file is stale
    # (-Drender=true writes it anew).
    apiVersion: monitoring.coreos.com/v1
    kind: PrometheusRule
    metadata:
      name: stopso
    spec:
    """
        + groups
            .substring(groups.indexOf("groups:"))
            .lines()
            .map(line -> line.isBlank() ? "" : "  " + line)
            .collect(Collectors.joining("\n", "", "\n"));
  }
}
