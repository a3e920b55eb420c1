package org.stopso.kit.web.components;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.stopso.kit.problem.web.ProblemAutoConfiguration;
import org.stopso.kit.problem.web.ProblemWords;

/** The page of components, where it is asked for: nowhere but in development. */
@AutoConfiguration(after = ProblemAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnProperty(name = "stopso.components", havingValue = "shown")
public class ComponentsAutoConfiguration {

  @Bean
  ComponentsPage componentsPage(ProblemWords words) {
    return new ComponentsPage(words);
  }
}
