package org.stopso.matching.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.stopso.kit.ids.Identifiers;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Objection;
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
    store.insert(Decision.of(identifiers.next(), referralId, explanation), COLLECTION);
  }

  @Override
  public Optional<Explanation> latest(String referralId) {
    return Optional.ofNullable(
            store.findOne(
                query(where("referralId").is(referralId))
                    .with(Sort.by(Sort.Direction.DESC, "decidedAt", "_id")),
                Decision.class,
                COLLECTION))
        .map(Decision::explanation);
  }

  /** The explanation of one decision as it is stored. */
  record Decision(
      String id,
      String referralId,
      String rulesVersion,
      Instant decidedAt,
      int considered,
      Map<Objection, Integer> failed,
      List<Explanation.Near> nearest,
      List<Objection> missing) {

    static Decision of(String id, String referralId, Explanation explanation) {
      return new Decision(
          id,
          referralId,
          explanation.rulesVersion(),
          explanation.decidedAt(),
          explanation.considered(),
          explanation.failed(),
          explanation.nearest(),
          explanation.missing());
    }

    Explanation explanation() {
      return new Explanation(rulesVersion, decidedAt, considered, failed, nearest, missing);
    }
  }
}
