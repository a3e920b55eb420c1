package org.stopso.therapist.casework.adapter.web.pages;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of the glossary's constants, for lists to choose from. */
@Component
class Choices {

  private final MessageSource messages;

  Choices(MessageSource messages) {
    this.messages = messages;
  }

  /** Every constant with its words: {@code term.<constant>}. */
  <E extends Enum<E>> Map<String, String> of(Class<E> terms, Locale locale) {
    return of(Arrays.asList(terms.getEnumConstants()), locale);
  }

  /** These constants with their words. */
  Map<String, String> of(Collection<? extends Enum<?>> terms, Locale locale) {
    Map<String, String> words = new LinkedHashMap<>();
    terms.forEach(
        term -> words.put(term.name(), messages.getMessage("term." + term.name(), null, locale)));
    return words;
  }
}
