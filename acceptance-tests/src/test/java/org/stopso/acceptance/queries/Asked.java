package org.stopso.acceptance.queries;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A query that somebody's screen or sleep depends on.
 *
 * @param where the dashboard and panel, or the alert
 * @param shown the labels that the text beside it takes out of the answer
 * @param variables what the query may leave to whoever looks, such as {@code $namespace}
 */
record Asked(String where, String query, Set<String> shown, Set<String> variables) {

  private static final Pattern IN_LEGEND = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  private static final Pattern IN_ANNOTATION = Pattern.compile("\\$labels\\.(\\w+)");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+");
  private static final Pattern VALUES = Pattern.compile("label_values\\((.+),\\s*(\\w+)\\)");

  /** Every query of a dashboard: those of its panels and those of its variables. */
  static List<Asked> byDashboard(String json) {
    JsonNode dashboard = JsonMapper.shared().readTree(json);
    String title = dashboard.path("title").asString();
    Set<String> variables = new TreeSet<>(Set.of("$__rate_interval", "$__range"));
    List<Asked> asked = new ArrayList<>();
    for (JsonNode variable : dashboard.path("templating").path("list")) {
      variables.add("$" + variable.path("name").asString());
      if (variable.path("type").asString().equals("query")) {
        asked.add(byVariable(title, variable.path("query").path("query").asString()));
      }
    }
    for (JsonNode panel : dashboard.path("panels")) {
      for (JsonNode target : panel.path("targets")) {
        asked.add(
            new Asked(
                title + " / " + panel.path("title").asString(),
                target.path("expr").asString(),
                named(IN_LEGEND, target.path("legendFormat").asString()),
                variables));
      }
    }
    return asked;
  }

  private static Asked byVariable(String dashboard, String query) {
    java.util.regex.Matcher values = VALUES.matcher(query);
    Misspelt.unless(values.matches(), "a variable that is no label_values: " + query);
    return new Asked(dashboard + " / variable", values.group(1), Set.of(values.group(2)), Set.of());
  }

  /** Every query of a file of rules. */
  static List<Asked> byRules(String yaml) {
    Object file = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    JsonNode rules = JsonMapper.shared().valueToTree(file);
    return StreamSupport.stream(rules.path("groups").spliterator(), false)
        .flatMap(group -> StreamSupport.stream(group.path("rules").spliterator(), false))
        .map(
            rule ->
                new Asked(
                    "alert " + rule.path("alert").asString(),
                    rule.path("expr").asString(),
                    named(IN_ANNOTATION, rule.path("annotations").toString()),
                    Set.of()))
        .toList();
  }

  /** That it is understood, that all of it is there, and that its answer says what is shown. */
  void against(Metrics metrics) {
    Set<String> unknown = named(VARIABLE, query);
    unknown.removeAll(variables);
    Misspelt.unless(unknown.isEmpty(), "nobody chooses " + unknown);
    Set<String> labels = new Check(metrics).labels(QueryReader.read(query));
    Misspelt.unless(labels.containsAll(shown), "shows " + shown + " of " + labels);
  }

  private static Set<String> named(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.groupCount() == 0 ? found.group() : found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
