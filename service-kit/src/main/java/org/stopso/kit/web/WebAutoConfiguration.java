package org.stopso.kit.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.stopso.kit.problem.web.ProblemAnswers;
import org.stopso.kit.problem.web.ProblemAutoConfiguration;
import org.stopso.kit.reference.Signposting;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What pages and forms are made with. */
@AutoConfiguration(after = {ProblemAutoConfiguration.class, ThymeleafAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(Charity.class)
public class WebAutoConfiguration {

  @Bean
  PageKit pageKit(Charity charity, Signposting signposting) {
    return new PageKit(charity, signposting);
  }

  @Bean
  SmartInitializingSingleton kitForEveryPage(
      PageKit kit, ObjectProvider<ThymeleafViewResolver> views) {
    return () -> views.forEach(resolver -> resolver.addStaticVariable("kit", kit));
  }

  @Bean
  BlankFields blankFields() {
    return new BlankFields();
  }

  @Bean
  WebMvcConfigurer wordsToEnums() {
    return new WebMvcConfigurer() {
      @Override
      public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(new WordsToEnums());
      }
    };
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(
      ProblemAnswers answers, @Value("${stopso.web.max-body:64KB}") DataSize most) {
    FilterRegistrationBean<BodyLimit> filter =
        new FilterRegistrationBean<>(new BodyLimit(most.toBytes(), answers));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }
}
