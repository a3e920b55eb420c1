package org.stopso.kit.held.ops;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.stopso.kit.held.HeldAutoConfiguration;
import org.stopso.kit.held.HeldOps;

/** What ops see of held records. */
@AutoConfiguration(after = HeldAutoConfiguration.class)
public class HeldOpsAutoConfiguration {

  @Bean
  HeldEndpoint heldEndpoint(HeldOps held) {
    return new HeldEndpoint(held);
  }

  @Bean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  HeldPage heldPage(HeldOps held, @Value("${spring.application.name:stopso}") String service) {
    return new HeldPage(held, service);
  }
}
