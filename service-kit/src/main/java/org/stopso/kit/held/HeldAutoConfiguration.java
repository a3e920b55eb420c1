package org.stopso.kit.held;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.held.queue.HeldQueues;
import org.stopso.kit.held.queue.HeldSettings;
import org.stopso.kit.held.queue.HeldState;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.metrics.Census;
import org.stopso.kit.startup.StartUp;
import org.stopso.kit.trace.Traces;
import org.stopso.kit.transaction.TransactionAutoConfiguration;
import org.stopso.kit.transaction.Transactions;

/** Held records in the service's own store. */
@AutoConfiguration(after = TransactionAutoConfiguration.class)
public class HeldAutoConfiguration {

  @Bean
  HeldSettings heldSettings(
      @Value("${spring.application.name:stopso}") String group,
      @Value("${stopso.held.again-every:1s}") Duration againEvery,
      @Value("${stopso.held.not-yet-for:1m}") Duration notYetFor) {
    return new HeldSettings(group, againEvery, notYetFor);
  }

  @Bean
  HeldQueues heldQueues(
      MongoOperations store, Identifiers identifiers, Clock clock, HeldSettings settings) {
    return new HeldQueues(store, identifiers, clock, settings);
  }

  @Bean
  StartUp heldIndexes(HeldQueues queues) {
    return new StartUp("the indexes of held records", queues::createIndexes, Duration.ofSeconds(5));
  }

  @Bean
  Held held(HeldQueues queues) {
    return new Held(queues);
  }

  @Bean
  Replay replay(
      HeldQueues queues,
      Transactions transactions,
      ObjectProvider<Handling> inbox,
      Traces traces,
      Clock clock) {
    return new Replay(
        queues, transactions, () -> new TracedHandling(inbox.getObject(), traces), clock);
  }

  @Bean
  HeldSweep heldSweep(HeldQueues queues, Replay replay, HeldSettings settings) {
    return new HeldSweep(queues, replay, settings);
  }

  @Bean
  Census<Map<HeldState, Long>> heldRecords(
      HeldQueues queues, @Value("${stopso.census.every:30s}") Duration every) {
    Census<Map<HeldState, Long>> held = Census.of("held records", every, queues::counts);
    for (HeldState state : HeldState.values()) {
      held.count(
          "stopso.held.records",
          "Records that could not be handled yet, with those behind them",
          counts -> counts.getOrDefault(state, 0L),
          "state",
          state.name());
    }
    return held;
  }

  @Bean
  HeldOps heldOps(
      HeldQueues queues,
      Replay replay,
      Transactions transactions,
      MongoOperations store,
      Clock clock) {
    return new HeldOps(queues, replay, transactions, store, clock);
  }
}
