package org.stopso.acceptance.queries;

import java.util.List;
import java.util.regex.Pattern;

/** What a label has to be: {@code label operator "value"}. */
record Matcher(String label, String operator, String value) {

  /** A choice of whoever looks at the dashboard, not of ours. */
  boolean isVariable() {
    return value.startsWith("$");
  }

  boolean fits(String actual) {
    return switch (operator) {
      case "=" -> actual.equals(value);
      case "!=" -> !actual.equals(value);
      case "=~" -> Pattern.matches(value, actual);
      case "!~" -> !Pattern.matches(value, actual);
      default -> throw new IllegalStateException(operator);
    };
  }

  /** The values, or patterns of values, that are named: each must be one that occurs. */
  List<String> alternatives() {
    return operator.endsWith("~") ? List.of(value.split("\\|")) : List.of(value);
  }

  /** Whether this value is what {@code alternative} names. */
  boolean names(String alternative, String actual) {
    return operator.endsWith("~")
        ? Pattern.matches(alternative, actual)
        : actual.equals(alternative);
  }

  @Override
  public String toString() {
    return label + operator + '"' + value + '"';
  }
}
