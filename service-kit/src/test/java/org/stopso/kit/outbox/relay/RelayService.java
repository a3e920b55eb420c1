package org.stopso.kit.outbox.relay;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.kit.ids.IdsAutoConfiguration;
import org.stopso.kit.messaging.MessagingAutoConfiguration;
import org.stopso.kit.outbox.Outbox;
import org.stopso.kit.outbox.OutboxAutoConfiguration;
import org.stopso.kit.trace.TraceAutoConfiguration;
import org.stopso.kit.transaction.TransactionAutoConfiguration;
import org.stopso.kit.transaction.Transactions;

/** A service that only has an outbox and its relay. */
final class RelayService implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RelayService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static RelayService start(String mongoUri, String kafka, String database, String instance) {
    return start(mongoUri, kafka, database, instance, Map.of());
  }

  static RelayService start(
      String mongoUri,
      String kafka,
      String database,
      String instance,
      Map<String, String> settings) {
    List<String> arguments = new ArrayList<>();
    settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
    arguments.addAll(
        List.of(
            "--spring.config.import=classpath:stopso-kit.yml",
            "--spring.application.name=" + database + "-service",
            "--STOPSO_MONGODB_URI=" + mongoUri,
            "--STOPSO_KAFKA=" + kafka,
            "--STOPSO_INSTANCE=" + instance));
    return new RelayService(
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.NONE)
            .run(arguments.toArray(String[]::new)));
  }

  /** Appends one event in a transaction of its own. */
  void append(String key) {
    get(Transactions.class)
        .inTransaction(
            () -> get(Outbox.class).append(new ReferralWithdrawn(key, Instant.EPOCH, null)));
  }

  long waiting() {
    return get(MongoOperations.class).count(new Query(), "outbox");
  }

  <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class,
    KafkaAutoConfiguration.class,
    IdsAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    MessagingAutoConfiguration.class,
    OutboxAutoConfiguration.class,
    TraceAutoConfiguration.class,
    RelayAutoConfiguration.class
  })
  static class Parts {

    static final AtomicInteger TAKEOVERS = new AtomicInteger();

    @Bean
    MeterRegistry meters(List<MeterBinder> gauges) {
      MeterRegistry meters = new SimpleMeterRegistry();
      gauges.forEach(each -> each.bindTo(meters));
      return meters;
    }

    @Bean
    RelayTakeover takeover() {
      return TAKEOVERS::incrementAndGet;
    }
  }

  /** A process of its own, to be killed: appends to some keys until then. */
  static final class Doomed {

    private Doomed() {}

    public static void main(String[] args) {
      RelayService service = start(args[0], args[1], args[2], args[3]);
      for (int n = 0; ; n++) {
        service.append(args[4] + n % 7);
      }
    }
  }
}
