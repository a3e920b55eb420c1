package org.stopso.kit.messaging;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stopso.local.RealParts;

class MessagingIT extends MessagingCases {

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    RealParts.properties().forEach((name, value) -> registry.add(name, () -> value));
    registry.add("spring.application.name", () -> "messaging-service");
  }
}
