package org.stopso.kit.web.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the templates of fields ask; {@code kit.field()} there. */
public final class FieldParts {

  private static final List<String> DAY = List.of("day", "month", "year");

  /** By its name in lower case. */
  public TextKind kind(String type) {
    return TextKind.of(type);
  }

  /** An option as it was given: a choice, or its text. */
  public Choice choice(Object option) {
    return option instanceof Choice choice ? choice : Choice.of(option.toString());
  }

  /** The ids of what is said about a field besides its label; null when nothing is. */
  public @Nullable String describedBy(String name, @Nullable String hint, @Nullable String error) {
    String ids =
        Stream.of(hint == null ? null : name + "-hint", error == null ? null : name + "-error")
            .filter(id -> id != null)
            .collect(Collectors.joining(" "));
    return ids.isEmpty() ? null : ids;
  }

  /** The three fields of a date, in the order in which they stand. */
  public List<String> dayParts() {
    return DAY;
  }

  /** A code as it is read out: by its groups. */
  public List<String> groupsOf(String code) {
    return List.of(code.strip().split("[\\s-]+"));
  }

  /** What a telephone dials for {@code phone}; null where it is something else, a text to send. */
  public @Nullable String dialled(String phone) {
    return phone.matches("\\+?[0-9 ]+") ? phone.replace(" ", "") : null;
  }
}
