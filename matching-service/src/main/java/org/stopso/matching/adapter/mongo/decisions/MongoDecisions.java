package org.stopso.matching.adapter.mongo.decisions;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.stopso.kit.ids.Identifiers;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.offer.ByHand;
import org.stopso.matching.domain.offer.Decisions;

/** The explanations, one document each. */
@Component
final class MongoDecisions implements Decisions {

  static final String COLLECTION = "decisions";

  private final MongoOperations store;
  private final Identifiers identifiers;
  private final SealedReasons seals;

  MongoDecisions(MongoOperations store, Identifiers identifiers, SealedReasons seals) {
    this.store = store;
    this.identifiers = identifiers;
    this.seals = seals;
  }

  @Override
  public void keep(String referralId, Decided decided) {
    ByHand byHand = decided.byHand();
    store.insert(
        Decision.of(
            identifiers.next(),
            referralId,
            decided.explanation(),
            byHand == null ? null : seals.seal(referralId, byHand)),
        COLLECTION);
  }

  @Override
  public Optional<Decided> latest(String referralId) {
    return Optional.ofNullable(
            store.findOne(
                query(where("referralId").is(referralId))
                    .with(Sort.by(Sort.Direction.DESC, "decidedAt", "_id")),
                Decision.class,
                COLLECTION))
        .map(this::decided);
  }

  private Decided decided(Decision kept) {
    ByHandDocument byHand = kept.byHand();
    return new Decided(
        kept.explanation(), byHand == null ? null : seals.open(kept.referralId(), byHand));
  }

  /** One decision as it is stored; {@code byHand}: where a coordinator decided. */
  record Decision(
      String id,
      String referralId,
      String rulesVersion,
      Instant decidedAt,
      int considered,
      Map<Objection, Integer> failed,
      List<Explanation.Near> nearest,
      List<Objection> missing,
      @Nullable ByHandDocument byHand) {

    static Decision of(
        String id, String referralId, Explanation explanation, @Nullable ByHandDocument byHand) {
      return new Decision(
          id,
          referralId,
          explanation.rulesVersion(),
          explanation.decidedAt(),
          explanation.considered(),
          explanation.failed(),
          explanation.nearest(),
          explanation.missing(),
          byHand);
    }

    Explanation explanation() {
      return new Explanation(rulesVersion, decidedAt, considered, failed, nearest, missing);
    }
  }
}
