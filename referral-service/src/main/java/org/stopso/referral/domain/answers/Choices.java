package org.stopso.referral.domain.answers;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The constants of a type by the words they are known by. */
public record Choices<E>(Map<String, E> byCode) {

  /** Of {@code type}, each constant known by its {@code code}. */
  static <E extends Enum<E>> Choices<E> of(Class<E> type, Function<E, String> code) {
    return of(EnumSet.allOf(type), code);
  }

  /** These constants, each known by its {@code code}. */
  static <E extends Enum<E>> Choices<E> of(Set<E> choices, Function<E, String> code) {
    Map<String, E> byCode = new LinkedHashMap<>();
    choices.forEach(each -> byCode.put(code.apply(each), each));
    return new Choices<>(byCode);
  }

  /** The constant that is meant by {@code given}, or a note of the choices. */
  Optional<E> read(String given, String field, List<Flaw> flaws) {
    Optional<E> known = Optional.ofNullable(byCode.get(given));
    if (known.isEmpty()) {
      flaws.add(Flaw.of(field, "not-one-of", List.copyOf(byCode.keySet())));
    }
    return known;
  }

  /** Reads an item of a list, or notes what is wrong with it. */
  @FunctionalInterface
  public interface Reader<T> {
    Optional<T> read(String given, String field, List<Flaw> flaws);
  }
}
