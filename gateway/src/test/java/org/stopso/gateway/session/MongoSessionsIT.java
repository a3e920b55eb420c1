package org.stopso.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stopso.local.RealParts;

class MongoSessionsIT {
  private static final MongoClient STORE = MongoClients.create(RealParts.mongoUri());

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private final MovedClock clock = new MovedClock();
  private final MongoCollection<Document> collection =
      STORE.getDatabase("gateway_sessions_it").getCollection("sessions");
  private final MongoSessions sessions =
      new MongoSessions(
          collection,
          new SessionSettings(
              "unused", Duration.ofMinutes(30), Duration.ofHours(8), Duration.ofSeconds(60)),
          clock);

  @BeforeEach
  void empty() {
    // no TTL index: the store's own clock is not the test's
    collection.drop();
    collection.insertOne(new Document("_id", "somebody else's").append("endsAt", new Date(0)));
  }

  @AfterAll
  static void close() {
    STORE.close();
  }

  private StoredSession stored() {
    clock.now = Instant.now().plus(Duration.ofDays(1));
    StoredSession session = sessions.createSession();
    session.setAttribute("a.dotted$name%", "canary-value");
    sessions.save(session);
    return session;
  }

  private StoredSession find(String id) {
    return Objects.requireNonNull(sessions.findById(id), "no such session");
  }

  private void seen(StoredSession session) {
    session.setLastAccessedTime(clock.now);
    sessions.save(session);
  }

  @Test
  void isReadBackAsItWasWritten() {
    String id = stored().getId();
    assertThat(find(id).<String>getAttribute("a.dotted$name%")).isEqualTo("canary-value");
    assertThat(sessions.findById("unknown")).isNull();
  }

  @Test
  void theStoreKnowsNeitherTheIdNorWhatIsInIt() {
    String id = stored().getId();
    for (Document document : collection.find()) {
      assertThat(document.toJson()).doesNotContain(id);
      document
          .get("attributes", new Document())
          .values()
          .forEach(
              value ->
                  assertThat(new String(((Binary) value).getData(), StandardCharsets.ISO_8859_1))
                      .doesNotContain("canary"));
    }
  }

  @Test
  void onlyWhatChangedIsWrittenSoThatRequestsDontUndoEachOther() {
    String id = stored().getId();
    StoredSession one = find(id);
    StoredSession other = find(id);
    one.setAttribute("one", 1);
    other.setAttribute("other", 2);
    sessions.save(one);
    sessions.save(other);
    assertThat(find(id).getAttributeNames()).contains("one", "other");
  }

  @Test
  void endsAfterHalfAnHourUnseenAndNotBefore() {
    String id = stored().getId();
    clock.now = clock.now.plus(Duration.ofMinutes(30)).minusMillis(1000);
    assertThat(sessions.findById(id)).isNotNull();
    clock.now = clock.now.plusMillis(1000);
    assertThat(sessions.findById(id)).isNull();
    clock.now = clock.now.minus(Duration.ofMinutes(20));
    assertThat(sessions.findById(id)).isNull();
  }

  @Test
  void endsAfterEightHoursHoweverOftenItIsSeen() {
    String id = stored().getId();
    Instant begin = clock.now;
    while (clock.now.isBefore(begin.plus(Duration.ofHours(7).plusMinutes(50)))) {
      clock.now = clock.now.plus(Duration.ofMinutes(25));
      seen(find(id));
    }
    clock.now = begin.plus(Duration.ofHours(8)).minusMillis(1000);
    assertThat(sessions.findById(id)).isNotNull();
    clock.now = begin.plus(Duration.ofHours(8));
    assertThat(sessions.findById(id)).isNull();
  }

  @Test
  void beingSeenIsNotedOnceAMinuteAtMost() {
    String id = stored().getId();
    Instant noted = clock.now;
    clock.now = noted.plusSeconds(59);
    seen(find(id));
    assertThat(find(id).getLastAccessedTime().toEpochMilli()).isEqualTo(noted.toEpochMilli());
    clock.now = noted.plusSeconds(61);
    seen(find(id));
    assertThat(find(id).getLastAccessedTime().toEpochMilli()).isEqualTo(clock.now.toEpochMilli());
  }

  @Test
  void anEndedSessionDoesNotComeBackByARequestStillUnderWay() {
    String id = stored().getId();
    StoredSession underWay = find(id);
    sessions.deleteById(id);
    underWay.setAttribute("late", "write");
    sessions.save(underWay);
    assertThat(sessions.findById(id)).isNull();
    underWay.changeSessionId();
    sessions.save(underWay);
    assertThat(sessions.findById(underWay.getId())).isNull();
    assertThat(collection.countDocuments()).isEqualTo(1);
  }

  @Test
  void anIdChangeLeavesNothingBehind() {
    StoredSession session = stored();
    String old = session.getId();
    session.changeSessionId();
    sessions.save(session);
    assertThat(sessions.findById(old)).isNull();
    assertThat(find(session.getId()).<String>getAttribute("a.dotted$name%"))
        .isEqualTo("canary-value");
    assertThat(collection.countDocuments()).isEqualTo(2);
  }

  @Test
  void endingWinsAgainstManyWriters() {
    for (int round = 0; round < 10; round++) {
      String id = stored().getId();
      AtomicBoolean ended = new AtomicBoolean();
      CompletableFuture<?>[] writers = new CompletableFuture<?>[4];
      for (int writer = 0; writer < writers.length; writer++) {
        String name = "w" + writer;
        writers[writer] =
            CompletableFuture.runAsync(
                () -> {
                  while (!ended.get()) {
                    StoredSession found = sessions.findById(id);
                    if (found != null) {
                      found.setAttribute(name, "x");
                      sessions.save(found);
                    }
                  }
                });
      }
      sessions.deleteById(id);
      ended.set(true);
      CompletableFuture.allOf(writers).join();
      assertThat(sessions.findById(id)).as("round %d", round).isNull();
    }
  }

  @Test
  void whatASessionDoesNotNeedIsNotReadBack() {
    clock.now = Instant.now().plus(Duration.ofDays(1));
    StoredSession session = sessions.createSession();
    session.setAttribute("foreign", URI.create("http://example.org"));
    sessions.save(session);
    assertThat(sessions.findById(session.getId())).isNull();
    assertThat(collection.countDocuments()).isEqualTo(1);
  }
}
