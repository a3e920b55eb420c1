package org.stopso.kit.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Collects everything that is wrong with a request, so that it is said at once. Each check takes
 * note where the value is not right, and passes over an absent one ({@link #required} looks for
 * those).
 */
public final class FieldErrors {

  private final List<FieldError> errors;
  private final String prefix;

  private FieldErrors(List<FieldError> errors, String prefix) {
    this.errors = errors;
    this.prefix = prefix;
  }

  /** Nothing wrong yet. */
  public static FieldErrors none() {
    return new FieldErrors(new ArrayList<>(), "");
  }

  /** What is wrong already. */
  static FieldErrors of(List<FieldError> errors) {
    return new FieldErrors(new ArrayList<>(errors), "");
  }

  /** The same collection, for fields inside {@code field}: {@code in("contact").in("email")}. */
  public FieldErrors in(String field) {
    return new FieldErrors(errors, prefix + field + ".");
  }

  /** The same collection, for the fields of item {@code index} of the list {@code field}. */
  public FieldErrors in(String field, int index) {
    return in(field + "[" + index + "]");
  }

  /** Takes note of {@code code}; {@code arguments} never hold what was typed. */
  public void add(String field, String code, Object... arguments) {
    FieldError error = FieldError.of(prefix + field, code, arguments);
    if (!errors.contains(error)) {
      errors.add(error);
    }
  }

  /** Code {@code code} unless {@code holds}. */
  public boolean check(boolean holds, String field, String code, Object... arguments) {
    if (!holds) {
      add(field, code, arguments);
    }
    return holds;
  }

  /** {@code required}: absent, blank or empty, unless something is wrong with it already. */
  public boolean required(String field, @Nullable Object value) {
    boolean there =
        switch (value) {
          case null -> false;
          case CharSequence text -> !text.toString().isBlank();
          case Collection<?> items -> !items.isEmpty();
          default -> true;
        };
    return check(there || isWrong(field), field, "required") && there;
  }

  /** Whether something is wrong with {@code field}, or within it. */
  private boolean isWrong(String field) {
    String path = prefix + field;
    return errors.stream()
        .map(FieldError::field)
        .anyMatch(
            wrong ->
                wrong.equals(path) || wrong.startsWith(path + ".") || wrong.startsWith(path + "["));
  }

  /** {@code required}: must be given and true, as a consent. */
  public boolean requiredTrue(String field, @Nullable Boolean value) {
    return check(Boolean.TRUE.equals(value), field, "required");
  }

  /** {@code not-asked}: must not be given here. */
  public boolean absent(String field, @Nullable Object value) {
    return check(value == null, field, "not-asked");
  }

  /** {@code length} with both limits, in characters as people count them. */
  public boolean length(String field, @Nullable String text, int least, int most) {
    if (text == null) {
      return true;
    }
    int length = text.codePointCount(0, text.length());
    return check(length >= least && length <= most, field, "length", least, most);
  }

  /** {@code range} with both limits, which are allowed themselves. */
  public boolean range(String field, @Nullable Number value, long least, long most) {
    return value == null
        || check(
            value.doubleValue() >= least && value.doubleValue() <= most,
            field,
            "range",
            least,
            most);
  }

  /** {@code size} with both limits: how many items. */
  public boolean size(String field, @Nullable Collection<?> items, int least, int most) {
    return items == null
        || check(items.size() >= least && items.size() <= most, field, "size", least, most);
  }

  /** {@code duplicate}: an item named twice. */
  public boolean distinct(String field, @Nullable Collection<?> items) {
    return items == null
        || check(items.stream().distinct().count() == items.size(), field, "duplicate");
  }

  /** {@code not-one-of} with the choices. */
  public boolean oneOf(String field, @Nullable Object value, Object... choices) {
    return value == null
        || check(Arrays.asList(choices).contains(value), field, "not-one-of", List.of(choices));
  }

  /** {@code code} where {@code right} does not hold. */
  public <T> boolean form(
      String field, @Nullable T value, Predicate<? super T> right, String code) {
    return value == null || check(right.test(value), field, code);
  }

  /** {@code characters}: control characters other than line breaks and tabs. */
  public boolean characters(String field, @Nullable String text) {
    return text == null
        || check(
            text.codePoints().noneMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0),
            field,
            "characters");
  }

  /** A required free text: {@link #required}, {@link #length}, {@link #characters}. */
  public boolean text(String field, @Nullable String text, int least, int most) {
    return required(field, text) && optionalText(field, text, least, most);
  }

  /** A free text that may be left out. */
  public boolean optionalText(String field, @Nullable String text, int least, int most) {
    return length(field, text, least, most) & characters(field, text);
  }

  /** Whether nothing is wrong so far. */
  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** Everything so far, in the order of the checks. */
  public List<FieldError> all() {
    return List.copyOf(errors);
  }

  /** Ends the request with everything that is wrong, if anything is. */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw new InvalidRequest(errors);
    }
  }

  /** {@code value}, which a check before has required. */
  public static <T> T checked(@Nullable T value) {
    return Objects.requireNonNull(value);
  }
}
