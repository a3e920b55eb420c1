package org.stopso.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.stopso.kit.ids.Identifiers;
import org.stopso.local.RealParts;
import org.stopso.local.process.Ports;

class BacklogIT {

  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void itsLagIsTheAgeOfTheOldest() {
    try (MongoClient client = MongoClients.create(RealParts.mongoUri())) {
      MongoCollection<Document> outbox =
          client.getDatabase("backlog-" + UUID.randomUUID()).getCollection("outbox");
      assertThat(Backlog.of(outbox, NOW)).isEqualTo(new Backlog(0, Duration.ZERO));
      for (int seconds : new int[] {5, 90, 0}) {
        Instant at = NOW.minusSeconds(seconds);
        outbox.insertOne(new Document("_id", Identifiers.firstOf(at)).append("at", Date.from(at)));
      }
      assertThat(Backlog.of(outbox, NOW)).isEqualTo(new Backlog(3, Duration.ofSeconds(90)));
      assertThat(Backlog.of(outbox, NOW.minusSeconds(91)).lag())
          .as("by a clock that is behind the writer's")
          .isZero();
    }
  }

  @Test
  void fromAStoreThatIsAwayThereIsNoFigure() {
    String nobody = "mongodb://localhost:%d/?serverSelectionTimeoutMS=100".formatted(Ports.free());
    try (MongoClient client = MongoClients.create(nobody)) {
      MongoCollection<Document> outbox = client.getDatabase("none").getCollection("outbox");
      assertThatThrownBy(() -> Backlog.of(outbox, NOW)).isInstanceOf(MongoTimeoutException.class);
    }
  }
}
