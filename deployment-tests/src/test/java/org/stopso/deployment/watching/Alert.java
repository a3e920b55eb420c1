package org.stopso.deployment.watching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.stopso.deployment.Program;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One alert of {@code observability/alerts.yml}.
 *
 * @param lasting how long it must hold, such as {@code 15m}; empty: it counts at once
 */
record Alert(
    String name,
    String query,
    String lasting,
    String severity,
    String summary,
    String description,
    String runbook) {

  static final Path FILE = Program.ROOT.resolve("observability/alerts.yml");

  private static final Pattern BOUND = Pattern.compile("(?:>|<|==) (\\d+(?:\\.\\d+)?)\\b");

  static List<Alert> all() {
    return StreamSupport.stream(rules(FILE).path("groups").spliterator(), false)
        .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false))
        .map(Alert::of)
        .toList();
  }

  /** A file of YAML, in which no key may stand twice. */
  static JsonNode rules(Path file) {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    Object read = new Yaml(new SafeConstructor(strict)).load(text(file));
    return JsonMapper.shared().valueToTree(read);
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Alert of(JsonNode rule) {
    return new Alert(
        rule.path("alert").asString(),
        rule.path("expr").asString(),
        rule.path("for").asString(""),
        rule.at("/labels/severity").asString(),
        rule.at("/annotations/summary").asString(),
        rule.at("/annotations/description").asString(),
        rule.at("/annotations/runbook_url").asString());
  }

  /** {@code UrgentHoldNotTaken}: {@code docs/runbooks/urgent-hold-not-taken.md}. */
  String page() {
    String words = name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return "docs/runbooks/" + words + ".md";
  }

  /** The number beyond which it fires: the first one that anything is compared with. */
  double threshold() {
    Matcher bound = BOUND.matcher(query);
    if (!bound.find()) {
      throw new AssertionError(name + " compares with no number");
    }
    return Double.parseDouble(bound.group(1));
  }

  @Override
  public String toString() {
    return name;
  }
}
