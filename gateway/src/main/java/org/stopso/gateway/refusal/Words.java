package org.stopso.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The gateway's words in English and Welsh. */
final class Words {
  private static final Set<String> LANGUAGES = Set.of("en", "cy");
  private static final String CHOICE = "lang=";

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
        : Stream.of(query.split("&"))
            .filter(part -> part.startsWith(CHOICE))
            .map(part -> part.substring(CHOICE.length()))
            .filter(LANGUAGES::contains)
            .findFirst()
            .map(Locale::of)
            .orElse(null);
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
