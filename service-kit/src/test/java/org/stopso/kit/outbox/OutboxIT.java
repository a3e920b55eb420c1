package org.stopso.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.stopso.contracts.Event;
import org.stopso.contracts.ReferralErased;
import org.stopso.contracts.ReferralWithdrawn;
import org.stopso.contracts.TherapistProfile;
import org.stopso.kit.ids.IdsAutoConfiguration;
import org.stopso.kit.trace.TraceAutoConfiguration;
import org.stopso.kit.transaction.TransactionAutoConfiguration;
import org.stopso.kit.transaction.Transactions;
import org.stopso.local.RealParts;

@SpringBootTest(
    classes = OutboxIT.Parts.class,
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "spring.config.import=classpath:stopso-kit.yml",
      "spring.application.name=outbox-service",
      "stopso.transactions.deadline=60s"
    })
class OutboxIT {

  @Autowired private Outbox outbox;
  @Autowired private Tombstones tombstones;
  @Autowired private Transactions transactions;
  @Autowired private MongoOperations store;

  private final String key = UUID.randomUUID().toString();

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    registry.add("STOPSO_MONGODB_URI", RealParts::mongoUri);
  }

  @Test
  void sequencesHaveNoGapsUnderConcurrencyAndRollbacks() {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 6).forEach(thread -> threads.submit(() -> appendAndAbort(thread)));
    }
    assertThat(sequences()).isEqualTo(LongStream.rangeClosed(1, 60).boxed().toList());
  }

  private void appendAndAbort(int thread) {
    for (int n = 0; n < 10; n++) {
      append();
      if (n % 3 == thread % 3) {
        assertThatThrownBy(() -> transactions.inTransaction(this::appendThenFail))
            .isInstanceOf(IllegalArgumentException.class);
      }
    }
  }

  private void append() {
    transactions.inTransaction(() -> outbox.append(withdrawn()));
  }

  private void appendThenFail() {
    outbox.append(withdrawn());
    throw new IllegalArgumentException("changed my mind");
  }

  private ReferralWithdrawn withdrawn() {
    return new ReferralWithdrawn(key, Instant.EPOCH, null);
  }

  private List<Long> sequences() {
    return entries().stream().map(entry -> entry.getLong("sequence")).toList();
  }

  private List<Document> entries() {
    return store.find(
        query(where("key").is(key)).with(Sort.by("sequence")),
        Document.class,
        OutboxEntry.COLLECTION);
  }

  @Test
  void severalOfOneKeyAreNumberedInTheirOrder() {
    append();
    assertThatThrownBy(() -> transactions.inTransaction(this::appendTwoThenFail))
        .isInstanceOf(IllegalArgumentException.class);
    transactions.inTransaction(() -> outbox.append(List.of(withdrawn(), erased())));
    append();
    assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L);
    assertThat(entries().stream().map(entry -> entry.getString("type").replaceFirst(".*al\\.", "")))
        .containsExactly(
            "ReferralWithdrawn.v1",
            "ReferralWithdrawn.v1",
            "ReferralErased.v1",
            "ReferralWithdrawn.v1");
  }

  private void appendTwoThenFail() {
    outbox.append(List.of(withdrawn(), erased()));
    throw new IllegalArgumentException("changed my mind");
  }

  private ReferralErased erased() {
    return new ReferralErased(key, Instant.EPOCH, null);
  }

  @Test
  void eventsOfTwoKeysAreNotTakenTogether() {
    List<Event> two = List.of(withdrawn(), new ReferralWithdrawn(key + "2", Instant.EPOCH, null));
    assertThatThrownBy(() -> transactions.inTransaction(() -> outbox.append(two)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(entries()).isEmpty();
  }

  @Test
  void outsideATransactionNothingIsTaken() {
    assertThatThrownBy(() -> outbox.append(withdrawn())).isInstanceOf(IllegalStateException.class);
    assertThat(entries()).isEmpty();
  }

  @Test
  void whatIsNotInTheCatalogueIsRefused() {
    record Invented(String key) implements Event {}
    assertThatThrownBy(() -> transactions.inTransaction(() -> outbox.append(new Invented(key))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTombstoneIsNumberedLikeAnyOther() {
    transactions.inTransaction(() -> tombstones.append(TherapistProfile.class, key));
    transactions.inTransaction(() -> tombstones.append(TherapistProfile.class, key));
    assertThat(sequences()).containsExactly(1L, 2L);
    assertThat(OutboxEntry.of(entries().getFirst()))
        .satisfies(entry -> assertThat(entry.value()).isNull())
        .satisfies(entry -> assertThat(entry.topic()).isEqualTo("stopso.therapist-profiles"));
  }

  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    MongoAutoConfiguration.class,
    DataMongoAutoConfiguration.class,
    IdsAutoConfiguration.class,
    TraceAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    OutboxAutoConfiguration.class
  })
  static class Parts {}
}
