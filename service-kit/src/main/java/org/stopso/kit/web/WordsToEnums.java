package org.stopso.kit.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

/** Reads enums in forms and queries by the word they print as, and blank as absent. */
@SuppressWarnings("rawtypes")
final class WordsToEnums implements ConverterFactory<String, Enum> {

  /** The interface has no way to say that a converter may answer null, as it may. */
  @Override
  @SuppressWarnings("NullAway")
  public <T extends Enum> Converter<String, T> getConverter(Class<T> type) {
    return word -> find(type, word);
  }

  private static <T extends Enum> @Nullable T find(Class<T> type, String word) {
    if (word.isBlank()) {
      return null;
    }
    for (T constant : type.getEnumConstants()) {
      if (constant.toString().equals(word.strip())) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no constant of " + type.getSimpleName());
  }
}
