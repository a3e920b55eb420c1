package org.stopso.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The gateway's words in English and Welsh. */
final class Words {
  private static final Set<String> LANGUAGES = Set.of("en", "cy");

  /** What was chosen, or else the language of the page that sent a form. */
  private static final List<String> TOLD_BY = List.of("lang=", "in=");

  private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

  Words() {
    bundle.setBasename("messages/gateway");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
  }

  /**
   * The language that the reader chose, else the first they ask for that there is, else English.
   */
  static Locale languageOf(HttpServletRequest request) {
    Locale chosen = chosenIn(request);
    return chosen != null ? chosen : askedFor(request);
  }

  /** What the address says, as the services' pages have it; a body is not looked at. */
  static @Nullable Locale chosenIn(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? null
        : TOLD_BY.stream()
            .flatMap(name -> said(name, query.split("&")))
            .findFirst()
            .map(Locale::of)
            .orElse(null);
  }

  private static Stream<String> said(String name, String[] query) {
    return Stream.of(query)
        .filter(part -> part.startsWith(name))
        .map(part -> part.substring(name.length()))
        .filter(LANGUAGES::contains);
  }

  private static Locale askedFor(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(LANGUAGES::contains)
        .findFirst()
        .map(Locale::of)
        .orElse(Locale.ENGLISH);
  }

  String say(String key, Locale language) {
    return bundle.getMessage(key, null, language);
  }
}
