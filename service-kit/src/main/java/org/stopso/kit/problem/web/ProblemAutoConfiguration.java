package org.stopso.kit.problem.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.stopso.kit.messages.MessagesAutoConfiguration;

/** One way of answering for everything that goes wrong. */
@AutoConfiguration(
    after = MessagesAutoConfiguration.class,
    before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class ProblemAutoConfiguration {

  @Bean
  ProblemWords problemWords(MessageSource messages) {
    return new ProblemWords(messages);
  }

  @Bean
  ProblemAnswers problemAnswers(ProblemWords words, LocaleResolver locales) {
    return new ProblemAnswers(words, locales);
  }

  @Bean
  ProblemAdvice problemAdvice(ProblemAnswers answers) {
    return new ProblemAdvice(answers);
  }

  @Bean
  @ConditionalOnMissingBean(ErrorController.class)
  ErrorDispatch errorDispatch(ProblemAnswers answers) {
    return new ErrorDispatch(answers);
  }
}
