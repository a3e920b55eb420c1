package org.stopso.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One {@code ${NAME:default}} of a configuration.
 *
 * @param fallback what stands after the colon; null: nothing does, so the name must be known
 */
record Placeholder(String name, @Nullable String fallback) {

  private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z][\\w.-]*)");

  /** Every machine has one: what stands after it never counts. */
  private static final String OWN_NAME = "${HOSTNAME:localhost}";

  /** A variable of the environment, not another property. */
  boolean isVariable() {
    return name.equals(name.toUpperCase(Locale.ROOT)) && !name.contains(".");
  }

  /** Nothing to run with anywhere but on a desk: no value, or this machine, or a made-up place. */
  boolean isForADeskOnly() {
    return fallback == null
        || fallback.isBlank()
        || fallback.equals("-1")
        || fallback.replace(OWN_NAME, "").contains("localhost")
        || fallback.contains("127.0.0.1")
        || fallback.matches(".*example(\\.org)?");
  }

  /** All that a value holds, those within defaults too. */
  static List<Placeholder> in(String value) {
    List<Placeholder> found = new ArrayList<>();
    Matcher names = NAME.matcher(value);
    while (names.find()) {
      String rest = value.substring(names.end(), end(value, names.end()));
      found.add(new Placeholder(names.group(1), rest.startsWith(":") ? rest.substring(1) : null));
    }
    return found;
  }

  private static int end(String value, int from) {
    int open = 1;
    for (int at = from; at < value.length(); at++) {
      if (value.charAt(at) == '}') {
        open--;
      } else if (value.startsWith("${", at)) {
        open++;
      }
      if (open == 0) {
        return at;
      }
    }
    throw new IllegalArgumentException("not closed: " + value);
  }
}
