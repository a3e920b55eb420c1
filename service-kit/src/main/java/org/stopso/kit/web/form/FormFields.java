package org.stopso.kit.web.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.stopso.kit.json.PlainDate;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.Stated;

/**
 * Reads what came from a form, blank as absent; notes what can't be what it should be, so that the
 * page can come back with all that was typed. Read as text, since what Spring can't bind ends in
 * the bare page of a problem, and the form is lost.
 */
public final class FormFields {

  private final MultiValueMap<String, String> typed;
  private final FieldErrors errors = FieldErrors.none();

  public FormFields(MultiValueMap<String, String> typed) {
    this.typed = typed;
  }

  /** What could not be read so far: {@code whole-number}, {@code date} or {@code choice}. */
  public FieldErrors errors() {
    return errors;
  }

  /** {@code value}, made of what was read, with what could not be. */
  public <T> Stated<T> stated(T value) {
    return new Stated<>(value, errors.all());
  }

  /** A text without the space around it. */
  public @Nullable String text(String field) {
    String text = typed.getFirst(field);
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** A whole number. */
  public @Nullable Integer number(String field) {
    String text = text(field);
    try {
      return text == null ? null : Integer.valueOf(text);
    } catch (NumberFormatException notANumber) {
      errors.add(field, "whole-number");
      return null;
    }
  }

  /** The version that somebody had seen; a whole number, too. */
  public @Nullable Long version(String field) {
    String text = text(field);
    Long seen = text == null ? null : WholeNumber.read(text).orElse(null);
    if (text != null && seen == null) {
      errors.add(field, "whole-number");
    }
    return seen;
  }

  /** A day, written as in JSON, or in the three fields that the kit's date input has. */
  public @Nullable LocalDate date(String field) {
    String text = typed.containsKey(field) ? text(field) : ofParts(field);
    try {
      return text == null ? null : PlainDate.parse(text);
    } catch (DateTimeException notADate) {
      errors.add(field, "date");
      return null;
    }
  }

  /** As in JSON, though a day or a month may have one digit; absent when all three are. */
  private @Nullable String ofParts(String field) {
    String day = text(field + "-day");
    String month = text(field + "-month");
    String year = text(field + "-year");
    return day == null && month == null && year == null
        ? null
        : year + "-" + twoDigits(month) + "-" + twoDigits(day);
  }

  private static @Nullable String twoDigits(@Nullable String number) {
    return number != null && number.length() == 1 ? "0" + number : number;
  }

  /** One of {@code choices}, by its name. */
  public <E extends Enum<E>> @Nullable E choice(String field, Class<E> choices) {
    String text = text(field);
    return text == null ? null : constant(field, text, choices);
  }

  /** Any of {@code choices}, by their names. */
  public <E extends Enum<E>> List<E> choices(String field, Class<E> choices) {
    List<E> chosen = new ArrayList<>();
    for (String text : Objects.requireNonNullElse(typed.get(field), List.<String>of())) {
      E constant = constant(field, text, choices);
      if (constant != null) {
        chosen.add(constant);
      }
    }
    return chosen;
  }

  private <E extends Enum<E>> @Nullable E constant(String field, String text, Class<E> choices) {
    for (E constant : choices.getEnumConstants()) {
      if (constant.name().equals(text)) {
        return constant;
      }
    }
    errors.add(field, "choice");
    return null;
  }
}
