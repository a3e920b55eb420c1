package org.stopso.kit.messages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The bundles of the kit and of the service, and which language is spoken. */
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class})
public class MessagesAutoConfiguration {

  /** Welsh. */
  public static final Locale WELSH = Locale.of("cy");

  @Bean
  @ConditionalOnMissingBean(name = "messageSource")
  MessageSource messageSource(@Value("${spring.application.name:}") String name) {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    Stream.of(name, name.replaceFirst("-service$", ""), "kit")
        .distinct()
        .map(bundle -> "messages/" + bundle)
        .filter(bundle -> new ClassPathResource(bundle + ".properties").exists())
        .forEach(messages::addBasenames);
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  @Bean
  @ConditionalOnMissingBean(name = "localeResolver")
  LocaleResolver localeResolver() {
    AcceptHeaderLocaleResolver languages = new AcceptHeaderLocaleResolver();
    languages.setSupportedLocales(List.of(Locale.ENGLISH, WELSH));
    languages.setDefaultLocale(Locale.ENGLISH);
    return languages;
  }
}
