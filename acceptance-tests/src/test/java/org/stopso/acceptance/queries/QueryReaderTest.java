package org.stopso.acceptance.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.acceptance.Exposed;

/** That a slip in a query is seen, before a screen stays empty or somebody sleeps through it. */
class QueryReaderTest {

  private static final Metrics METRICS =
      new Metrics(
          List.of(
              Exposed.of(
                  """
                  stopso_offers_total{application="matching-service",outcome="MADE"} 1
                  stopso_offers_total{application="matching-service",outcome="DECLINED"} 1
                  stopso_matching_waiting{application="matching-service",age="under1d"} 1
                  stopso_held_records{application="matching-service",state="HELD"} 1
                  took_seconds_bucket{application="matching-service",le="0.1"} 1
                  jvm_memory_used_bytes{application="matching-service",area="heap"} 1
                  """),
              Exposed.of(
                  """
                  stopso_held_records{application="gateway",state="HELD"} 1
                  stopso_held_records{application="gateway",state="RETRYING"} 1
                  http_server_requests_seconds_count{application="gateway",outcome="SUCCESS"} 1
                  """)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "max by (namespace) (stopso_matching_waiting)",
        "max by (namespace, age) (stopso_matching_waiting{namespace=~\"$namespace\"}) > 1.5",
        "sum by (outcome) (increase(stopso_offers_total{outcome!=\"MADE\"}[1d])) or max(up)",
        "sum(rate(stopso_offers_total{outcome=~\"MADE|DEC.+\"}[$__rate_interval])) / 2",
        "histogram_quantile(0.99, sum by (le) (rate(took_seconds_bucket[5m])))",
        "sum by (namespace) (jvm_memory_used_bytes{area=\"heap\"})",
        "max by (application) (up) == 0 and on (application) max by (application) (up) > 0",
        "changes(stopso_held_records{application=\"gateway\"}[1h]) > 3",
        "sum(rate(http_server_requests_seconds_count{outcome=\"SERVER_ERROR\"}[5m]))",
        "(sum by (job) (rate(took_seconds_bucket[5m])) or 0 * max by (job) (up)) / max by (job)"
            + " (up)",
        "1 - max by (namespace) (up) * 2"
      })
  void whatIsRightIsUnderstood(String query) {
    assertThatCode(() -> labels(query)).doesNotThrowAnyException();
  }

  @Test
  void theAnswersLabelsAreKnown() {
    assertThat(labels("sum by (outcome) (rate(stopso_offers_total[5m]))"))
        .isEqualTo(Set.of("outcome"));
    assertThat(labels("stopso_held_records"))
        .isEqualTo(Set.of("application", "instance", "job", "namespace", "state"));
    assertThat(labels("histogram_quantile(0.9, sum by (le) (rate(took_seconds_bucket[5m])))"))
        .isEmpty();
    assertThat(labels("1 - max by (job) (up)")).isEqualTo(Set.of("job"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "→",
      quoteCharacter = '\0',
      textBlock =
          """
          stopso_held_record                                          → nobody shows stopso_held_record
          stopso_held_records{stat="HELD"}                            → no label stat
          stopso_held_records{state="held"}                           → state of stopso_held_records is never held
          stopso_held_records{state!="GONE"}                          → is never GONE
          stopso_held_records{state=~"HELD|GONE"}                     → is never GONE
          stopso_held_records{application="matching-service",state="RETRYING"} → no series
          max by (age) (stopso_held_records)                          → max by [age]
          up{application="matching"}                                  → is never matching
          stopso_offers_total > 1                                     → needs rate or increase
          sum(stopso_offers_total)                                    → needs rate or increase
          rate(stopso_offers_total)                                   → rate needs a range
          rate(stopso_held_records[5m])                               → rate is for counters
          stopso_held_records[5m]                                     → a range without a function
          sum(stopso_held_records)                                    → every replica tells the same
          histogram_quantile(0.9, rate(stopso_offers_total[5m]))      → there is no le
          max by (state) (stopso_held_records) > max by (job) (up)    → sides do not match
          max by (state) (stopso_held_records) and on (job) up        → both sides need
          """)
  void whatIsNotThereIsFound(String query, String why) {
    assertThatThrownBy(() -> labels(query))
        .isInstanceOf(Misspelt.class)
        .hasMessageContaining(why.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sum by (le",
        "max(up",
        "max(up))",
        "up{application=gateway}",
        "up{application~\"gateway\"}",
        "up offset 5m",
        "avg(up)",
        "sum(up) by (job)",
        "sum without (job) (up)",
        "irate(stopso_offers_total[5m])",
        "rate(stopso_offers_total[5m:1m])",
        "rate(stopso_offers_total[5y])",
        "histogram_quantile(99, up)",
        "up == bool 1",
        "up * on (job) group_left (age) up",
        "up 1",
        "up & up"
      })
  void whatTheReaderDoesNotKnowIsRefused(String query) {
    assertThatThrownBy(() -> QueryReader.read(query)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void whatIsShownBesideAQueryMustBeInItsAnswer() {
    assertThatCode(() -> legend("{{age}}").against(METRICS)).doesNotThrowAnyException();
    assertThatThrownBy(() -> legend("{{state}}").against(METRICS)).hasMessageContaining("state");
    Asked alert =
        Asked.byRules(
                """
                groups:
                  - rules:
                      - alert: Down
                        expr: max by (application) (up) == 0
                        annotations: {summary: "{{ $labels.instance }} is away"}
                """)
            .getFirst();
    assertThatThrownBy(() -> alert.against(METRICS)).hasMessageContaining("instance");
  }

  @Test
  void onlyTheDashboardsOwnVariablesCanBeChosen() {
    Asked asked = new Asked("a", "max(up{job=\"$jib\"})", Set.of(), Set.of("$job"));
    assertThatThrownBy(() -> asked.against(METRICS)).hasMessageContaining("$jib");
  }

  @Test
  void labelsThatPrometheusWouldRenameAreSeen() {
    assertThat(METRICS.clashing()).isEmpty();
    assertThat(new Metrics(List.of(Exposed.of("a{pod=\"x\"} 1"))).clashing()).containsKey("a");
  }

  private static Asked legend(String legend) {
    return Asked.byDashboard(
            """
            {"title": "d", "panels": [{"title": "p", "targets": [
              {"expr": "max by (age) (stopso_matching_waiting)", "legendFormat": "%s"}]}]}
            """
                .formatted(legend))
        .getFirst();
  }

  private static Set<String> labels(String query) {
    return new Check(METRICS).labels(QueryReader.read(query));
  }
}
