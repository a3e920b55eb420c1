package org.stopso.gateway.refusal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The gateway's words in English and Welsh. */
final class Words {
  private static final Set<String> LANGUAGES = Set.of("en", "cy");

  private final ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();

  Words() {
    bundle.setBasename("messages/gateway");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
  }

  /** The first language the reader asks for that there is; English otherwise. */
  static Locale languageOf(HttpServletRequest request) {
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
