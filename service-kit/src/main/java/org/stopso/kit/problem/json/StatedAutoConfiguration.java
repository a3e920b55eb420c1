package org.stopso.kit.problem.json;

import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.stopso.kit.problem.Stated;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** Lets the body of a request be a {@link Stated}; programs are told of the form within. */
@AutoConfiguration(before = JacksonAutoConfiguration.class)
public class StatedAutoConfiguration {

  static {
    SpringDocUtils.getConfig().addResponseWrapperToIgnore(Stated.class);
  }

  @Bean
  JacksonModule stated() {
    return new SimpleModule("stated").addDeserializer(Stated.class, new StatedReader(null));
  }
}
