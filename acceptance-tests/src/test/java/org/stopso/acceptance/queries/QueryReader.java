package org.stopso.acceptance.queries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a query from left to right; operators that bind tighter are further down. */
final class QueryReader {

  private static final Set<String> AGGREGATORS = Set.of("sum", "max", "min", "count");

  private static final Set<String> FUNCTIONS =
      Set.of("rate", "increase", "changes", "max_over_time", "histogram_quantile", "absent");

  /** Loosest first. */
  private static final List<Set<String>> OPERATORS =
      List.of(
          Set.of("or"),
          Set.of("and", "unless"),
          Set.of(">", "<", ">=", "<=", "==", "!="),
          Set.of("+", "-"),
          Set.of("*", "/"));

  private final Words words;

  private QueryReader(Words words) {
    this.words = words;
  }

  static Expression read(String query) {
    Words words = new Words(query);
    Expression read = new QueryReader(words).operation(0);
    words.expect("");
    return read;
  }

  private Expression operation(int level) {
    if (level == OPERATORS.size()) {
      return operand();
    }
    Expression left = operation(level + 1);
    while (OPERATORS.get(level).contains(words.peek())) {
      String operator = words.take();
      @Nullable Set<String> on = words.taken("on") ? labels() : null;
      left = new Expression.Binary(operator, left, on, operation(level + 1));
    }
    return left;
  }

  private Expression operand() {
    if (words.taken("(")) {
      Expression inner = operation(0);
      words.expect(")");
      return inner;
    }
    if (words.peek().matches("\\d.*")) {
      return new Expression.Figure(Double.parseDouble(words.take()));
    }
    String name = words.name();
    if (AGGREGATORS.contains(name)) {
      return aggregate(name);
    }
    return words.peek().equals("(") ? call(name) : selector(name);
  }

  /** Labels stand before what they are of; whoever leaves them out means none. */
  private Expression aggregate(String operator) {
    Set<String> by = words.taken("by") ? labels() : Set.of();
    words.expect("(");
    Expression of = operation(0);
    words.expect(")");
    return new Expression.Aggregate(operator, by, of);
  }

  private Expression call(String function) {
    if (!FUNCTIONS.contains(function)) {
      throw words.refused("the function " + function);
    }
    words.expect("(");
    if (function.equals("histogram_quantile")) {
      quantile();
    }
    Expression of = operation(0);
    words.expect(")");
    return new Expression.Call(function, of);
  }

  /** Which one does not matter to whoever asks what there is. */
  private void quantile() {
    if (!words.take().matches("0\\.\\d+")) {
      throw words.refused("a quantile that is none");
    }
    words.expect(",");
  }

  private Expression selector(String metric) {
    List<Matcher> matchers = new ArrayList<>();
    if (words.taken("{")) {
      while (!words.taken("}")) {
        if (!matchers.isEmpty()) {
          words.expect(",");
        }
        matchers.add(matcher());
      }
    }
    String range = words.peek().startsWith("[") ? words.take() : null;
    return new Expression.Selector(metric, matchers, range);
  }

  private Matcher matcher() {
    String label = words.name();
    String operator = words.take();
    if (!Set.of("=", "!=", "=~", "!~").contains(operator)) {
      throw words.refused("'" + operator + "' between a label and its value");
    }
    return new Matcher(label, operator, words.text());
  }

  private Set<String> labels() {
    Set<String> labels = new LinkedHashSet<>();
    words.expect("(");
    while (!words.taken(")")) {
      if (!labels.isEmpty()) {
        words.expect(",");
      }
      labels.add(words.name());
    }
    return labels;
  }
}
