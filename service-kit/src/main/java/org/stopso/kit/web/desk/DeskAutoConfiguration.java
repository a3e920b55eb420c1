package org.stopso.kit.web.desk;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.stopso.kit.ids.IdsAutoConfiguration;
import org.stopso.kit.problem.web.ProblemAutoConfiguration;
import org.stopso.kit.problem.web.ProblemWords;

/** The words of the desk, for the services that have a part of it. */
@AutoConfiguration(after = {IdsAutoConfiguration.class, ProblemAutoConfiguration.class})
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class DeskAutoConfiguration {

  @Bean
  DeskWords deskWords(MessageSource messages, ProblemWords problems, Clock clock) {
    return new DeskWords(messages, problems, clock);
  }
}
