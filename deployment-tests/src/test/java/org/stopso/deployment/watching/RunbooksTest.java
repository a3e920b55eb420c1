package org.stopso.deployment.watching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.deployment.Program;

/** Whoever is woken finds a page, and the page says what the rule says. */
class RunbooksTest {

  private static final Path FOLDER = Program.ROOT.resolve("docs/runbooks");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| \\*\\*(\\w+)\\*\\* \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Pattern QUERY = Pattern.compile("(?s)```promql\n(.+?)\n```");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+?)(#[^)]*)?\\)");
  private static final Map<String, Double> UNITS =
      Map.of("second", 1.0, "minute", 60.0, "hour", 3600.0, "day", 86_400.0, "%", 0.01);

  static List<Alert> alerts() {
    return Alert.all();
  }

  @Test
  void everyPageIsOfAnAlertAndOnTheList() throws IOException {
    String list = Alert.text(FOLDER.resolve("README.md"));
    try (Stream<Path> pages = Files.list(FOLDER)) {
      assertThat(pages.map(page -> "docs/runbooks/" + page.getFileName()))
          .filteredOn(page -> !page.endsWith("/README.md"))
          .containsExactlyInAnyOrderElementsOf(alerts().stream().map(Alert::page).toList());
    }
    assertThat(list.lines().filter(line -> line.startsWith("| [")))
        .hasSameSizeAs(alerts())
        .allSatisfy(line -> assertThat(line).matches("\\| \\[\\w+]\\(.+\\) \\| \\w+ \\| .+ \\|"));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void everyAlertHasItsPage(Alert alert) {
    assertThat(alert.runbook()).isEqualTo(alert.page());
    String page = Alert.text(Program.ROOT.resolve(alert.page()));
    assertThat(page)
        .startsWith("# " + alert.name() + "\n")
        .containsSubsequence("\n## What it means\n", "\n## What to look at\n", "\n## What to do\n");
    String file = alert.page().substring("docs/runbooks/".length());
    assertThat(Alert.text(FOLDER.resolve("README.md")))
        .contains("| [%s](%s) | %s |".formatted(alert.name(), file, alert.severity()));
  }

  @ParameterizedTest
  @MethodSource("alerts")
  void thePageSaysWhatTheRuleSays(Alert alert) {
    String page = Alert.text(Program.ROOT.resolve(alert.page()));
    Matcher row = ROW.matcher(page);
    assertThat(row.find()).as("its row").isTrue();
    assertThat(row.group(1)).isEqualTo(alert.severity());
    assertThat(number(row.group(2))).isEqualTo(alert.threshold());
    assertThat(row.group(3)).isEqualTo(alert.lasting().isEmpty() ? "at once" : said(alert));
    Matcher query = QUERY.matcher(page);
    assertThat(query.find()).as("its query").isTrue();
    assertThat(query.group(1).replaceAll("\\s+", " ")).isEqualTo(alert.query());
  }

  @Test
  void everyLinkLeadsSomewhere() throws IOException {
    try (Stream<Path> pages = Files.list(FOLDER)) {
      assertThat(pages)
          .allSatisfy(
              page ->
                  assertThat(LINK.matcher(Alert.text(page)).results())
                      .allSatisfy(link -> assertThat(page.resolveSibling(link.group(1))).exists()));
    }
  }

  /** That a page cannot say something else without being found out. */
  @ParameterizedTest
  @CsvSource({
    "15 minutes, 900",
    "1 day, 86400",
    "28 days, 2419200",
    "5 %, 0.05",
    "2.5 seconds, 2.5",
    "20, 20"
  })
  void numbersAreReadWithTheirUnits(String said, double value) {
    assertThat(number(said)).isEqualTo(value);
  }

  private static double number(String said) {
    String[] words = said.split(" ");
    double unit =
        words.length == 1
            ? 1
            : Objects.requireNonNull(UNITS.get(words[1].replaceFirst("s$", "")), said);
    double number = Double.parseDouble(words[0]);
    return unit == 0.01 ? number / 100 : number * unit;
  }

  private static String said(Alert alert) {
    String number = alert.lasting().replaceAll("[mh]", "");
    String unit = alert.lasting().endsWith("h") ? "hour" : "minute";
    return number + " " + unit + (number.equals("1") ? "" : "s");
  }
}
