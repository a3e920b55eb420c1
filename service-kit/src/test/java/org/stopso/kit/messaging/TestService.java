package org.stopso.kit.messaging;

import io.micrometer.tracing.Tracer;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.messaging.Message;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.kit.inbox.EventHandlers;
import org.stopso.kit.inbox.Inbox;

/** A service that does nothing but note which referrals were withdrawn. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class TestService {

  @Bean
  Effects effects(MongoOperations store, Tracer tracer) {
    return new Effects(store, tracer);
  }

  @Bean
  Consumer<Message<byte[]>> referrals(Inbox inbox, Effects effects) {
    return inbox.consumer(EventHandlers.handlers().on(ReferralWithdrawn.class, effects::of));
  }
}
