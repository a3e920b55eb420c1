package org.stopso.matching.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.BasicQuery;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Needs;
import org.stopso.matching.domain.need.Waits;
import org.stopso.matching.domain.therapist.Profile;
import org.stopso.terms.Clearance;

/** The needs, and those that wait in the order of their claims. */
@Component
final class MongoNeeds implements Needs, Waits {

  static final String COLLECTION = "needs";

  private static final Document BEST_CLAIM_FIRST =
      new Document("priority", 1).append("since", 1).append("_id", 1);

  private static final String SINCE = "since";

  private final MongoOperations store;
  private final Shelf<NeedDocument> shelf;

  MongoNeeds(MongoOperations store) {
    this.store = store;
    this.shelf = new Shelf<>(store, NeedDocument.class, COLLECTION);
  }

  @Override
  public Optional<Need> find(String referralId) {
    return shelf.find(query(where("referralIds").is(referralId)).limit(1)).stream()
        .findFirst()
        .map(NeedDocument::need);
  }

  @Override
  public void save(Need need) {
    shelf.put(need.key(), NeedDocument.of(need.stored()), need.version());
  }

  @Override
  public List<Need> waiting(@Nullable Need after, int limit) {
    return page(waitingAfter(after), limit);
  }

  @Override
  public List<Need> waitingFor(Profile therapist, @Nullable Need after, int limit) {
    Document suits =
        waitingAfter(after)
            .append("clearance", in(upTo(therapist.clearance())))
            .append("wishes.help", in(therapist.help()))
            .append("wishes.groups", onlyIn(therapist.worksWith()))
            .append("wishes.delivery", in(therapist.delivery()))
            .append("wishes.availability", in(therapist.availability()));
    if (!therapist.prisonCleared()) {
      suits.append("wishes.where.prison", false);
    }
    return page(suits, limit);
  }

  @Override
  public long waitingSince(Instant latest) {
    return store.count(query(waits().and(SINCE).lte(latest)), COLLECTION);
  }

  @Override
  public Optional<Instant> longestWait() {
    Query oldest = query(waits()).with(Sort.by(SINCE)).limit(1);
    oldest.fields().include(SINCE);
    return Optional.ofNullable(store.findOne(oldest, Document.class, COLLECTION))
        .map(need -> need.getDate(SINCE).toInstant());
  }

  private static Criteria waits() {
    return where("state").is(NeedState.WAITING.name());
  }

  private List<Need> page(Document wanted, int limit) {
    Query query = new BasicQuery(wanted, new Document());
    ((BasicQuery) query).setSortObject(BEST_CLAIM_FIRST);
    return shelf.find(query.limit(limit)).stream().map(NeedDocument::need).toList();
  }

  private static Document waitingAfter(@Nullable Need after) {
    Document waiting = new Document("state", NeedState.WAITING.name());
    return after == null ? waiting : waiting.append("$or", later(after));
  }

  private static List<Document> later(Need after) {
    int priority = after.claim().priority();
    Date since = Date.from(after.claim().since());
    return List.of(
        new Document("priority", new Document("$gt", priority)),
        new Document("priority", priority).append("since", new Document("$gt", since)),
        new Document("priority", priority)
            .append("since", since)
            .append("_id", new Document("$gt", after.key())));
  }

  private static List<Clearance> upTo(Clearance highest) {
    return Arrays.stream(Clearance.values()).filter(one -> !highest.isBelow(one)).toList();
  }

  private static Document in(Collection<? extends Enum<?>> choices) {
    return new Document("$in", names(choices));
  }

  private static Document onlyIn(Collection<? extends Enum<?>> choices) {
    return new Document("$not", new Document("$elemMatch", new Document("$nin", names(choices))));
  }

  private static List<String> names(Collection<? extends Enum<?>> choices) {
    return choices.stream().<String>map(Enum::name).toList();
  }
}
