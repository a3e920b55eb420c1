package org.stopso.therapist.casework.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.stopso.therapist.casework.domain.Session;
import org.stopso.therapist.casework.domain.Sessions;

/** The sessions in the collection {@code sessions}. */
@Repository
class MongoSessions implements Sessions {

  private static final String CASE_ID = "caseId";
  private static final String NUMBER = "number";

  private final MongoTemplate mongo;
  private final SessionMapping mapping;

  MongoSessions(MongoTemplate mongo, SessionMapping mapping) {
    this.mongo = mongo;
    this.mapping = mapping;
  }

  /** Creates what finding things fast, or once, takes; harmless to repeat. */
  void createIndexes() {
    mongo
        .indexOps(SessionDocument.class)
        .createIndex(
            new Index().on(CASE_ID, Sort.Direction.ASC).on(NUMBER, Sort.Direction.ASC).unique());
  }

  @Override
  public List<Session> ofCase(String caseId) {
    Query theirs = query(where(CASE_ID).is(caseId)).with(Sort.by(NUMBER));
    return mongo.find(theirs, SessionDocument.class).stream().map(mapping::fromStore).toList();
  }

  @Override
  public void add(Session session) {
    mongo.insert(mapping.toStore(session));
  }
}
