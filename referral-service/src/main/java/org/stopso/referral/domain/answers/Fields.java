package org.stopso.referral.domain.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers by name and collects what is wrong. Absent, null and "" are the same, and so is []
 * where a list is asked for. What is wrong reads as absent, so that one mistake is told once.
 */
public final class Fields {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_]{1,40}");

  private final String path;
  private final Map<?, ?> values;
  private final List<Flaw> flaws;
  private final Set<String> asked = new HashSet<>();

  private Fields(String path, Map<?, ?> values, List<Flaw> flaws) {
    this.path = path;
    this.values = values;
    this.flaws = flaws;
  }

  /** The answers of a whole request. */
  public static Fields of(Map<String, ?> values) {
    return new Fields("", values, new ArrayList<>());
  }

  /** Everything that was given, as it was given. */
  public Map<?, ?> values() {
    return values;
  }

  /** Everything wrong so far; call {@link #noMore()} first. */
  public List<Flaw> flaws() {
    return List.copyOf(flaws);
  }

  /** A text of one line with at most {@code max} characters. */
  public Optional<String> text(String name, int max) {
    return text(name, max, false);
  }

  /** A text of any number of lines with at most {@code max} characters. */
  public Optional<String> prose(String name, int max) {
    return text(name, max, true);
  }

  /** Any text whatever, as it was typed. */
  public Optional<String> anything(String name) {
    return value(name, String.class);
  }

  /** A yes or no. */
  public Optional<Boolean> flag(String name) {
    return value(name, Boolean.class);
  }

  /** A whole number. */
  public Optional<Long> number(String name) {
    return value(name, Number.class).flatMap(number -> whole(name, number));
  }

  /** A whole number from {@code min} to {@code max}. */
  public Optional<Integer> number(String name, int min, int max) {
    return number(name)
        .filter(given -> passes(given >= min && given <= max, name, "range", min, max))
        .map(Long::intValue);
  }

  /** One of the constants of {@code type}. */
  public <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
    return choice(name, type, Enum::name);
  }

  /** One of the constants of {@code type}, each known by {@code code}. */
  public <E extends Enum<E>> Optional<E> choice(
      String name, Class<E> type, Function<E, String> code) {
    return value(name, String.class)
        .flatMap(given -> Choices.of(type, code).read(given, pathOf(name), flaws));
  }

  /** One of these constants of a type. */
  public <E extends Enum<E>> Optional<E> choiceOf(String name, Set<E> choices) {
    return value(name, String.class)
        .flatMap(given -> Choices.of(choices, Enum::name).read(given, pathOf(name), flaws));
  }

  /** Several of the constants of {@code type}, each once; empty when not given or not valid. */
  public <E extends Enum<E>> Optional<List<E>> choices(String name, Class<E> type) {
    Choices<E> choices = Choices.of(type, Enum::name);
    return items(name, type.getEnumConstants().length, choices::read)
        .filter(given -> allDifferent(name, given));
  }

  /** A list of 1 to {@code max} items, each read by {@code item}. */
  public <T> Optional<List<T>> items(String name, int max, Choices.Reader<T> item) {
    return list(name, max).flatMap(given -> readItems(name, given, item));
  }

  /** The answers within an answer. */
  public Optional<Fields> within(String name) {
    return value(name, Map.class).map(given -> new Fields(pathOf(name) + ".", given, flaws));
  }

  /** An empty group of answers: everything that is required in it is missing. */
  public Fields nothingWithin(String name) {
    return new Fields(pathOf(name) + ".", Map.of(), flaws);
  }

  /** No answers at all: what is wrong with them is not noted here. */
  public static Fields aside() {
    return Fields.of(Map.of());
  }

  /** {@code given}, which must be there. */
  public <T> Optional<T> required(String name, Optional<T> given) {
    if (given.isEmpty() && !flawed(name)) {
      flaw(name, "required");
    }
    return given;
  }

  /** Notes a flaw. */
  public void flaw(String name, String code, Object... arguments) {
    flaws.add(Flaw.of(pathOf(name), code, arguments));
  }

  /** Whether something is wrong with {@code name}, or within it. */
  public boolean flawed(String name) {
    String at = pathOf(name);
    return flaws.stream()
        .map(Flaw::field)
        .anyMatch(
            field -> field.equals(at) || field.startsWith(at + ".") || field.startsWith(at + "["));
  }

  /** Everything has been asked for: what is left over is not known. */
  public void noMore() {
    for (Object key : values.keySet()) {
      String name = String.valueOf(key);
      if (!asked.contains(name)) {
        flaw(NAME.matcher(name).matches() ? name : "…", "unknown-field");
      }
    }
  }

  /** Whether there is anything at all under {@code name}. */
  public boolean given(String name) {
    asked.add(name);
    Object given = values.get(name);
    return given != null && !"".equals(given);
  }

  /** Whether a list was given that has nothing in it. */
  public boolean isEmptyList(String name) {
    return List.of().equals(values.get(name));
  }

  /** Whether no item is there twice; notes the first that is. */
  public boolean allDifferent(String name, List<?> items) {
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      if (!seen.add(items.get(i))) {
        flaw(name + "[" + i + "]", "duplicate");
        return false;
      }
    }
    return true;
  }

  /** {@code holds}; notes the flaw where it doesn't. */
  public boolean passes(boolean holds, String name, String code, Object... arguments) {
    if (!holds) {
      flaw(name, code, arguments);
    }
    return holds;
  }

  private String pathOf(String name) {
    return path + name;
  }

  private Optional<String> text(String name, int max, boolean manyLines) {
    return value(name, String.class)
        .flatMap(manyLines ? Texts::tidy : Texts::tidyLine)
        .filter(text -> passes(!Texts.hasControls(text, manyLines), name, "characters"))
        .filter(text -> passes(Texts.length(text) <= max, name, "length", 1, max));
  }

  private Optional<Long> whole(String name, Number number) {
    boolean whole = number instanceof Integer || number instanceof Long;
    return passes(whole, name, "wrong-type") ? Optional.of(number.longValue()) : Optional.empty();
  }

  private Optional<List<?>> list(String name, int max) {
    return value(name, List.class)
        .<List<?>>map(given -> given)
        .filter(given -> !given.isEmpty())
        .filter(given -> passes(given.size() <= max, name, "size", 1, max));
  }

  private <T> Optional<List<T>> readItems(String name, List<?> given, Choices.Reader<T> item) {
    List<T> read = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      readItem(name + "[" + i + "]", given.get(i), item).ifPresent(read::add);
    }
    return flawed(name) ? Optional.empty() : Optional.of(List.copyOf(read));
  }

  private <T> Optional<T> readItem(String name, @Nullable Object given, Choices.Reader<T> item) {
    if (given == null || "".equals(given)) {
      flaw(name, "required");
      return Optional.empty();
    }
    return given instanceof String text ? item.read(text, pathOf(name), flaws) : wrongType(name);
  }

  private <T> Optional<T> value(String name, Class<T> type) {
    if (!given(name)) {
      return Optional.empty();
    }
    Object given = values.get(name);
    return type.isInstance(given) ? Optional.of(type.cast(given)) : wrongType(name);
  }

  private <T> Optional<T> wrongType(String name) {
    flaw(name, "wrong-type");
    return Optional.empty();
  }
}
