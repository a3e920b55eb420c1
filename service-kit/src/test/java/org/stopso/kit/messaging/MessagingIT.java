package org.stopso.kit.messaging;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stopso.local.RealParts;

class MessagingIT extends MessagingCases {

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    registry.add("STOPSO_MONGODB_URI", RealParts::mongoUri);
    registry.add("STOPSO_KAFKA", RealParts::kafka);
    registry.add("spring.application.name", () -> "messaging-service");
  }
}
