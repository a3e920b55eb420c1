package org.stopso.therapist.registry.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.index.IndexOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.TherapistState;
import org.stopso.therapist.registry.domain.Therapists;

/** The therapists in the collection {@code therapists}. */
@Repository
class MongoTherapists implements Therapists {

  private final MongoTemplate mongo;
  private final TherapistMapping mapping;

  MongoTherapists(MongoTemplate mongo, TherapistMapping mapping) {
    this.mongo = mongo;
    this.mapping = mapping;
  }

  /** Creates what finding things fast, or once, takes; harmless to repeat. */
  void createIndexes() {
    IndexOperations indexes = mongo.indexOps(TherapistDocument.class);
    indexes.createIndex(new Index().on("accountId", Sort.Direction.ASC).unique());
    indexes.createIndex(
        new Index().on("state", Sort.Direction.ASC).on("pausedUntil", Sort.Direction.ASC));
  }

  @Override
  public Optional<Therapist> find(String therapistId) {
    return Optional.ofNullable(mongo.findById(therapistId, TherapistDocument.class))
        .map(mapping::fromStore);
  }

  @Override
  public Optional<Therapist> ofAccount(String accountId) {
    Query mine = query(where("accountId").is(accountId));
    return Optional.ofNullable(mongo.findOne(mine, TherapistDocument.class))
        .map(mapping::fromStore);
  }

  @Override
  public void add(Therapist therapist) {
    mongo.insert(mapping.toStore(therapist));
  }

  @Override
  public void keep(Therapist therapist) {
    long before = therapist.revision().version() - 1;
    Query previous = query(where("_id").is(therapist.therapistId()).and("version").is(before));
    if (mongo.replace(previous, mapping.toStore(therapist)).getMatchedCount() != 1) {
      throw new OptimisticLockingFailureException("therapist " + therapist.therapistId());
    }
  }

  @Override
  public List<String> pausedUntilBefore(LocalDate day) {
    return ids(
        query(where("state").is(TherapistState.PAUSED).and("pausedUntil").lt(day.toString())));
  }

  @Override
  public List<String> allIds() {
    return ids(new Query());
  }

  private List<String> ids(Query query) {
    query.with(Sort.by("_id"));
    return mongo.findDistinct(query, "_id", TherapistDocument.class, String.class);
  }
}
