package org.stopso.matching;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.stopso.kit.ids.IdsAutoConfiguration;
import org.stopso.kit.json.JsonAutoConfiguration;
import org.stopso.kit.messages.MessagesAutoConfiguration;
import org.stopso.kit.problem.json.StatedAutoConfiguration;
import org.stopso.kit.problem.web.ProblemAutoConfiguration;
import org.stopso.kit.reference.csv.ReferenceAutoConfiguration;
import org.stopso.kit.web.WebAutoConfiguration;
import org.stopso.kit.web.desk.DeskAutoConfiguration;

/**
 * What pages and the API need around them, without a store or a broker, and the use cases behind
 * them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(MatchingAnew.class)
@ImportAutoConfiguration({
  DispatcherServletAutoConfiguration.class,
  DeskAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  IdsAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  JsonAutoConfiguration.class,
  StatedAutoConfiguration.class,
  MessagesAutoConfiguration.class,
  ProblemAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  WebAutoConfiguration.class,
  ReferenceAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  org.stopso.kit.security.SecurityAutoConfiguration.class
})
@interface WebOfMatching {}
