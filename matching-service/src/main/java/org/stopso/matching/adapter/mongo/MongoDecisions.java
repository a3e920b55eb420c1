package org.stopso.matching.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.stopso.kit.ids.Identifiers;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.offer.Decisions;

/** The explanations, one document each. */
@Component
final class MongoDecisions implements Decisions {

  static final String COLLECTION = "decisions";

  private final MongoOperations store;
  private final Identifiers identifiers;

  MongoDecisions(MongoOperations store, Identifiers identifiers) {
    this.store = store;
    this.identifiers = identifiers;
  }

  @Override
  public void keep(String referralId, Explanation explanation) {
    store.insert(DecisionDocument.of(identifiers.next(), referralId, explanation), COLLECTION);
  }

  @Override
  public Optional<Explanation> latest(String referralId) {
    return Optional.ofNullable(
            store.findOne(
                query(where("referralId").is(referralId))
                    .with(Sort.by(Sort.Direction.DESC, "decidedAt", "_id")),
                DecisionDocument.class,
                COLLECTION))
        .map(DecisionDocument::explanation);
  }
}
