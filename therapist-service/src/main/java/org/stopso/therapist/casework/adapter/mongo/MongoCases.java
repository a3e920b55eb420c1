package org.stopso.therapist.casework.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Cases;

/** The cases in the collection {@code cases}. */
@Repository
class MongoCases implements Cases {

  private static final String ENDED = "ending.reason";
  private static final String OPENED_AT = "openedAt";
  private static final String THERAPIST_ID = "therapistId";

  private final MongoTemplate mongo;

  MongoCases(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Creates what finding things fast, or once, takes; harmless to repeat. */
  void createIndexes() {
    mongo
        .indexOps(CaseDocument.class)
        .createIndex(
            new Index()
                .on(THERAPIST_ID, Sort.Direction.ASC)
                .on(OPENED_AT, Sort.Direction.DESC)
                .on("_id", Sort.Direction.DESC));
    mongo.indexOps(CaseDocument.class).createIndex(new Index(ENDED, Sort.Direction.ASC));
  }

  /** How many are open in which there was a session, or was none. */
  long open(boolean withSessions) {
    Criteria sessions = where(ENDED).is(null).and("sessions");
    return mongo.count(query(withSessions ? sessions.gt(0) : sessions.is(0)), CaseDocument.class);
  }

  @Override
  public Optional<Case> find(String caseId) {
    return Optional.ofNullable(mongo.findById(caseId, CaseDocument.class))
        .map(CaseDocument::toDomain);
  }

  @Override
  public List<Case> ofTherapist(String therapistId) {
    Query theirs =
        query(where(THERAPIST_ID).is(therapistId))
            .with(Sort.by(Sort.Direction.DESC, OPENED_AT, "_id"));
    return mongo.find(theirs, CaseDocument.class).stream().map(CaseDocument::toDomain).toList();
  }

  @Override
  public void add(Case opened) {
    mongo.insert(CaseDocument.of(opened));
  }

  @Override
  public void keep(Case changed) {
    Query previous =
        query(where("_id").is(changed.caseId()).and("version").is(changed.version() - 1));
    if (mongo.replace(previous, CaseDocument.of(changed)).getMatchedCount() != 1) {
      throw new OptimisticLockingFailureException("case " + changed.caseId());
    }
  }
}
