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
import org.springframework.data.mongodb.core.index.PartialIndexFilter;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.stopso.kit.personal.Personal;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.TherapistState;
import org.stopso.therapist.registry.domain.Therapists;

/** The therapists in the collection {@code therapists}. */
@Repository
class MongoTherapists implements Therapists {

  private static final String ACCOUNT = "accountId";
  private static final String EMAIL = "emailIndex";

  private final MongoTemplate mongo;
  private final TherapistMapping mapping;
  private final TherapistSeals seals;

  MongoTherapists(MongoTemplate mongo, TherapistMapping mapping, TherapistSeals seals) {
    this.mongo = mongo;
    this.mapping = mapping;
    this.seals = seals;
  }

  /** Creates what finding things fast, or once, takes; harmless to repeat. */
  void createIndexes() {
    IndexOperations indexes = mongo.indexOps(TherapistDocument.class);
    dropEarlier(indexes);
    indexes.createIndex(onceWhereThere(ACCOUNT));
    indexes.createIndex(onceWhereThere(EMAIL));
    indexes.createIndex(
        new Index().on("state", Sort.Direction.ASC).on("pausedUntil", Sort.Direction.ASC));
  }

  /** The account's index once covered those without one as well, and allowed only one of them. */
  private static void dropEarlier(IndexOperations indexes) {
    indexes.getIndexInfo().stream()
        .filter(index -> index.isIndexForFields(List.of(ACCOUNT)))
        .filter(index -> index.getPartialFilterExpression() == null)
        .forEach(index -> indexes.dropIndex(index.getName()));
  }

  private static Index onceWhereThere(String field) {
    return new Index()
        .on(field, Sort.Direction.ASC)
        .unique()
        .partial(PartialIndexFilter.of(where(field).exists(true)));
  }

  @Override
  public Optional<Therapist> find(String therapistId) {
    return Optional.ofNullable(mongo.findById(therapistId, TherapistDocument.class))
        .map(mapping::fromStore);
  }

  @Override
  public Optional<Therapist> ofAccount(String accountId) {
    return one(query(where(ACCOUNT).is(accountId)));
  }

  @Override
  public Optional<Therapist> ofEmail(Personal<String> email) {
    return one(query(where(EMAIL).is(seals.indexOf(email))));
  }

  private Optional<Therapist> one(Query query) {
    return Optional.ofNullable(mongo.findOne(query, TherapistDocument.class))
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
