package org.stopso.kit.reference.csv;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Nation;

/** One row, its values by the names of the header. */
record Row(List<String> header, List<String> values) {

  Row {
    if (header.size() != values.size()) {
      throw new IllegalStateException("a row of " + values.size() + " values: " + values);
    }
  }

  String text(String column) {
    String value = values.get(header.indexOf(column));
    if (value.isBlank()) {
      throw new IllegalArgumentException(column + " is empty");
    }
    return value;
  }

  @Nullable String optional(String column) {
    String value = values.get(header.indexOf(column));
    return value.isBlank() ? null : value;
  }

  double degrees(String column, double most) {
    double value = Double.parseDouble(text(column));
    if (!(Math.abs(value) <= most)) {
      throw new IllegalArgumentException(column + " is out of range");
    }
    return value;
  }

  /** The words of a column that holds several. */
  <T> List<T> each(String column, Function<String, T> read) {
    return Arrays.stream(text(column).split(" ")).map(read).toList();
  }

  /** A country as the sources write it. */
  Nation country(String column) {
    return switch (text(column)) {
      case "England" -> Nation.ENGLAND;
      case "Wales" -> Nation.WALES;
      case "Scotland" -> Nation.SCOTLAND;
      case "Northern Ireland" -> Nation.NORTHERN_IRELAND;
      default -> throw new IllegalArgumentException(column + " is no country of the UK");
    };
  }
}
