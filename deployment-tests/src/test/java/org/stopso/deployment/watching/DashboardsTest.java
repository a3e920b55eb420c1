package org.stopso.deployment.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.Overlay;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Four dashboards that say what they show, and that Grafana finds wherever it runs. */
class DashboardsTest {

  private static final Path FOLDER = Program.ROOT.resolve("observability/dashboards");
  private static final String DATASOURCE = "${datasource}";
  private static final int WIDTH = 24;
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** A panel that shows something. */
  record Panel(String dashboard, JsonNode json) {

    @Override
    public String toString() {
      return dashboard + ": " + json.path("title").asString();
    }
  }

  static List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    dashboards()
        .forEach(
            (file, board) ->
                elements(board.path("panels"))
                    .filter(panel -> !panel.path("type").asString().equals("row"))
                    .forEach(panel -> panels.add(new Panel(file, panel))));
    return panels;
  }

  @Test
  void thereAreFourEachWithANameOfItsOwn() {
    assertThat(dashboards().values())
        .hasSize(4)
        .allSatisfy(
            board -> {
              assertThat(board.path("uid").asString()).matches("stopso-[a-z]+");
              assertThat(board.path("description").asString()).isNotBlank();
              assertThat(board.path("editable").asBoolean(true)).isFalse();
            });
    assertThat(dashboards().values())
        .extracting(board -> board.path("uid").asString())
        .doesNotHaveDuplicates();
    assertThat(dashboards().values())
        .extracting(board -> board.path("title").asString())
        .containsExactlyInAnyOrder(
            "People waiting", "Flow of events", "Services", "Privacy and security");
  }

  @ParameterizedTest
  @MethodSource("panels")
  void everyPanelSaysWhatIsGoodAndInWhichUnit(Panel panel) {
    assertThat(panel.json().path("title").asString()).hasSizeBetween(5, 70);
    assertThat(panel.json().path("description").asString())
        .hasSizeBetween(40, 400)
        .containsIgnoringCase("good")
        .endsWith(".");
    JsonNode shown = panel.json().at("/fieldConfig/defaults");
    assertThat(shown.path("unit").asString()).isNotBlank();
    JsonNode steps = shown.at("/thresholds/steps");
    assertThat(steps).as("Grafana's own would be 80").isNotEmpty();
    assertThat(steps.get(0).get("value").isNull()).isTrue();
    assertThat(IntStream.range(1, steps.size()).mapToObj(at -> steps.get(at).get("value")))
        .extracting(JsonNode::asDouble)
        .isSorted();
  }

  @ParameterizedTest
  @MethodSource("panels")
  void everyQueryAsksTheChosenPrometheusForTheChosenPlatform(Panel panel) {
    assertThat(datasource(panel.json())).isEqualTo(DATASOURCE);
    assertThat(elements(panel.json().path("targets")))
        .isNotEmpty()
        .allSatisfy(
            target -> {
              assertThat(datasource(target)).isEqualTo(DATASOURCE);
              String query = target.path("expr").asString();
              assertThat(query.split("\\{", -1))
                  .as("series are chosen, and each of them by platform")
                  .hasSizeGreaterThan(1)
                  .hasSameSizeAs(query.split("namespace=~\"\\$namespace\"", -1));
            });
  }

  @Test
  void nothingIsShownTwice() {
    assertThat(panels()).extracting(p -> p.json().path("title").asString()).doesNotHaveDuplicates();
    assertThat(panels().stream().flatMap(panel -> elements(panel.json().path("targets"))))
        .extracting(target -> target.path("expr").asString())
        .doesNotHaveDuplicates();
  }

  @Test
  void noPanelLiesOnAnother() {
    dashboards()
        .forEach(
            (file, board) -> {
              Map<String, String> taken = new TreeMap<>();
              for (JsonNode panel : board.path("panels")) {
                String title = panel.path("title").asString();
                cells(panel.path("gridPos"))
                    .forEach(cell -> assertThat(taken.put(cell, title)).as(title).isNull());
              }
              assertThat(elements(board.path("panels")).map(panel -> panel.path("id").asInt()))
                  .doesNotHaveDuplicates();
            });
  }

  @Test
  void bothChoicesAreOffered() {
    for (JsonNode board : dashboards().values()) {
      assertThat(elements(board.at("/templating/list")).map(v -> v.path("name").asString()))
          .containsExactly("datasource", "namespace");
      assertThat(board.at("/templating/list/0/query").asString()).isEqualTo("prometheus");
      assertThat(datasource(board.at("/templating/list/1"))).isEqualTo(DATASOURCE);
    }
  }

  @Test
  void composeBringsThemToGrafana() {
    String mounted = "./observability:/observability:ro";
    JsonNode grafana =
        Alert.rules(Program.ROOT.resolve("docker-compose.yml")).at("/services/grafana");
    assertThat(elements(grafana.path("volumes")).map(JsonNode::asString)).contains(mounted);
    assertThat(grafana.at("/environment/GF_PATHS_PROVISIONING").asString())
        .isEqualTo("/observability/grafana");
    Path provisioning = Program.ROOT.resolve("observability/grafana");
    assertThat(
            Alert.rules(provisioning.resolve("dashboards/dashboards.yml"))
                .at("/providers/0/options/path")
                .asString())
        .isEqualTo("/observability/dashboards");
    assertThat(
            elements(
                    Alert.rules(provisioning.resolve("datasources/datasources.yml"))
                        .path("datasources"))
                .map(source -> source.path("type").asString()))
        .containsOnlyOnce("prometheus");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LOCAL")
  void aClusterBringsTheSameFilesToGrafana(Overlay overlay) {
    Map<String, String> there = new TreeMap<>();
    for (ConfigMap map : overlay.all(ConfigMap.class)) {
      assertThat(map.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
      there.putAll(map.getData());
    }
    Map<String, String> here = new TreeMap<>();
    files().forEach(file -> here.put(file.getFileName().toString(), Alert.text(file)));
    assertThat(there).isEqualTo(here);
  }

  private static Map<String, JsonNode> dashboards() {
    Map<String, JsonNode> dashboards = new TreeMap<>();
    files()
        .forEach(
            file ->
                dashboards.put(file.getFileName().toString(), STRICT.readTree(Alert.text(file))));
    return dashboards;
  }

  private static List<Path> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String datasource(JsonNode of) {
    assertThat(of.at("/datasource/type").asString()).isEqualTo("prometheus");
    return of.at("/datasource/uid").asString();
  }

  private static Stream<String> cells(JsonNode at) {
    int left = at.path("x").asInt();
    assertThat(left + at.path("w").asInt()).isLessThanOrEqualTo(WIDTH);
    return IntStream.range(left, left + at.path("w").asInt())
        .boxed()
        .flatMap(
            x ->
                IntStream.range(at.path("y").asInt(), at.path("y").asInt() + at.path("h").asInt())
                    .mapToObj(y -> x + "," + y));
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
