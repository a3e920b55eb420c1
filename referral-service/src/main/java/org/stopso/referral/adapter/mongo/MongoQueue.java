package org.stopso.referral.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import org.stopso.referral.domain.queue.Queue;
import org.stopso.referral.domain.queue.QueueItem;

/** The coordinators' queue in the store. */
@Component
final class MongoQueue implements Queue {

  static final String COLLECTION = "queue";
  private static final Sort MOST_PRESSING =
      Sort.by(Sort.Order.desc("urgent"), Sort.Order.asc("dueBy"), Sort.Order.asc("_id"));

  private final MongoOperations store;

  MongoQueue(MongoOperations store) {
    this.store = store;
  }

  @Override
  public void add(QueueItem item) {
    store.insert(QueueItemBson.write(item), COLLECTION);
  }

  @Override
  public Optional<QueueItem> find(String itemId) {
    return read(query(where("_id").is(itemId))).stream().findFirst();
  }

  @Override
  public List<QueueItem> openAbout(String referralId) {
    return read(query(where("done").is(false).and("referralId").is(referralId)));
  }

  @Override
  public void save(QueueItem item) {
    Query unchanged = query(where("_id").is(item.itemId()).and("version").is(item.version() - 1));
    if (store.replace(unchanged, QueueItemBson.write(item), COLLECTION).getMatchedCount() == 0) {
      throw new OptimisticLockingFailureException("changed meanwhile: " + item.itemId());
    }
  }

  @Override
  public List<QueueItem> open(@Nullable Position position, int limit) {
    Criteria open = where("done").is(false);
    Criteria wanted = position == null ? open : open.andOperator(after(position));
    return read(query(wanted).with(MOST_PRESSING).limit(limit));
  }

  private static Criteria after(Position position) {
    Criteria sameUrgency = where("urgent").is(position.urgent());
    Criteria later =
        new Criteria()
            .andOperator(
                sameUrgency,
                new Criteria()
                    .orOperator(
                        where("dueBy").gt(Bson.date(position.dueBy())),
                        where("dueBy")
                            .is(Bson.date(position.dueBy()))
                            .and("_id")
                            .gt(position.itemId())));
    return position.urgent() ? new Criteria().orOperator(later, where("urgent").is(false)) : later;
  }

  private List<QueueItem> read(Query query) {
    return store.find(query, Document.class, COLLECTION).stream().map(QueueItemBson::read).toList();
  }
}
