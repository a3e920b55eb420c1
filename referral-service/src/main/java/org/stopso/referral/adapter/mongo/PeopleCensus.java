package org.stopso.referral.adapter.mongo;

import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoOperations;
import org.stopso.kit.ids.Identifiers;
import org.stopso.kit.metrics.Census;
import org.stopso.kit.metrics.WaitBand;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.queue.QueueItem;

/**
 * How many people are where in the life of their request, and how long somebody has waited for a
 * coordinator. Whose request is over is not counted: those only ever become more.
 */
@Configuration(proxyBeanMethods = false)
class PeopleCensus {

  private static final String STATE = "progress.state";
  private static final List<State> OPEN =
      Arrays.stream(State.values()).filter(State::open).toList();
  private static final List<String> HOLDS =
      Bson.words(Arrays.stream(QueueItem.Kind.values()).filter(QueueItem.Kind::hold).toList());

  @Bean
  Census<People> people(
      MongoOperations store, Clock clock, @Value("${stopso.census.every}") Duration every) {
    Census<People> census = Census.of("people", every, () -> People.in(store, clock.instant()));
    for (State state : OPEN) {
      for (WaitBand age : WaitBand.values()) {
        census.count(
            "stopso.referrals",
            "People whose request is open, by its state and by how long ago they asked",
            people -> people.count(state, age),
            "state",
            state.name(),
            WaitBand.LABEL,
            age.label());
      }
    }
    for (boolean urgent : new boolean[] {true, false}) {
      census.age(
          "stopso.referrals.held.oldest",
          "How long the longest has waited for a coordinator",
          people -> urgent ? people.urgent() : people.ordinary(),
          "urgent",
          String.valueOf(urgent));
    }
    return census;
  }

  /**
   * One look.
   *
   * @param counts by the name of the state and the label of the age; what is absent is 0
   * @param urgent how long the longest has waited whose hold is urgent
   */
  record People(Map<List<String>, Long> counts, Duration urgent, Duration ordinary) {

    static People in(MongoOperations store, Instant now) {
      return new People(counts(store, now), longest(store, true, now), longest(store, false, now));
    }

    long count(State state, WaitBand age) {
      return counts.getOrDefault(List.of(state.name(), age.label()), 0L);
    }

    /** From the index alone: an id begins with the moment at which somebody asked. */
    private static Map<List<String>, Long> counts(MongoOperations store, Instant now) {
      Document group = new Document("state", "$" + STATE).append("age", age(now));
      Map<List<String>, Long> counts = new HashMap<>();
      store
          .getCollection(MongoReferrals.COLLECTION)
          .aggregate(
              List.of(
                  Aggregates.match(Filters.in(STATE, Bson.words(OPEN))),
                  new Document(
                      "$group", new Document("_id", group).append("n", new Document("$sum", 1L)))))
          .forEach(
              each -> {
                Document of = each.get("_id", Document.class);
                counts.put(List.of(of.getString("state"), of.getString("age")), each.getLong("n"));
              });
      return counts;
    }

    private static Document age(Instant now) {
      List<Document> branches =
          Arrays.stream(WaitBand.values())
              .sorted(Comparator.reverseOrder())
              .map(
                  band ->
                      new Document("case", begunBy(band.latest(now))).append("then", band.label()))
              .toList();
      return new Document(
          "$switch",
          new Document("branches", branches).append("default", WaitBand.UNDER_1D.label()));
    }

    private static Document begunBy(Instant latest) {
      return new Document("$lt", List.of("$_id", Identifiers.firstOf(latest.plusMillis(1))));
    }

    /** Of those that no coordinator has taken. */
    private static Duration longest(MongoOperations store, boolean urgent, Instant now) {
      Document oldest =
          store
              .getCollection(MongoQueue.COLLECTION)
              .find(
                  Filters.and(
                      Filters.eq("done", false),
                      Filters.eq("urgent", urgent),
                      Filters.in("kind", HOLDS),
                      Filters.eq("takenBy", null)))
              .sort(Sorts.ascending("dueBy", "_id"))
              .projection(Projections.include("since"))
              .first();
      return oldest == null ? Duration.ZERO : Duration.between(Bson.instant(oldest, "since"), now);
    }
  }
}
