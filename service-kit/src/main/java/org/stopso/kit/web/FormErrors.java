package org.stopso.kit.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.web.ProblemWords;

/**
 * What is wrong with a form, in words, for the summary at the top of the page and beside each
 * field.
 */
public final class FormErrors {

  private static final FormErrors NONE = new FormErrors(List.of());

  private final List<Line> lines;

  private FormErrors(List<Line> lines) {
    this.lines = List.copyOf(lines);
  }

  /** One error. */
  public record Line(String field, String message) {}

  /** A form as it is shown at first. */
  public static FormErrors none() {
    return NONE;
  }

  /** The words of {@code errors}. */
  public static FormErrors of(List<FieldError> errors, ProblemWords words, Locale locale) {
    return new FormErrors(
        errors.stream().map(error -> new Line(error.field(), words.of(error, locale))).toList());
  }

  public boolean any() {
    return !lines.isEmpty();
  }

  public List<Line> lines() {
    return lines;
  }

  /** The message for {@code field}, if it has one. */
  public @Nullable String at(String field) {
    for (Line line : lines) {
      if (line.field().equals(field)) {
        return line.message();
      }
    }
    return null;
  }
}
