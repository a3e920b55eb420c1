package org.stopso.kit.messages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The bundles of the service and of the kit, and which language is spoken. */
@AutoConfiguration(before = {MessageSourceAutoConfiguration.class, WebMvcAutoConfiguration.class})
public class MessagesAutoConfiguration {

  private static final String OF_THE_KIT = "kit";
  private static final String ENDING = ".properties";

  @Bean
  @ConditionalOnMissingBean(name = "messageSource")
  MessageSource messageSource(ResourcePatternResolver resources) throws IOException {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    Resource[] files = resources.getResources("classpath*:messages/*" + ENDING);
    Stream.concat(bundles(files), Stream.of(OF_THE_KIT))
        .map(bundle -> "messages/" + bundle)
        .forEach(messages::addBasenames);
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    messages.setAlwaysUseMessageFormat(true);
    return messages;
  }

  /** Whatever lies there, by name: what a service says goes before what the kit says. */
  private static Stream<String> bundles(Resource[] files) {
    return Arrays.stream(files)
        .map(file -> Objects.requireNonNull(file.getFilename()))
        .map(file -> file.substring(0, file.length() - ENDING.length()))
        .filter(name -> !name.contains("_") && !name.equals(OF_THE_KIT))
        .sorted()
        .distinct();
  }

  @Bean
  @ConditionalOnMissingBean(name = "localeResolver")
  LocaleResolver localeResolver() {
    return new Languages();
  }

  @Bean
  WebMvcConfigurer englishBehindSignIn(ObjectProvider<PublicPages> pages) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        InterceptorRegistration behind =
            registry.addInterceptor(new BehindSignIn()).excludePathPatterns("/api/**");
        pages.forEach(open -> behind.excludePathPatterns(open.patterns()));
      }
    };
  }
}
