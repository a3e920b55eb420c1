package org.stopso.therapist.casework.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import org.stopso.therapist.casework.domain.Referrals;

/**
 * One document for each referral in the collection {@code referrals}. Both notes write to it, so
 * that two transactions that bring one each at the same time conflict, and the later one sees the
 * earlier.
 */
@Repository
class MongoReferrals implements Referrals {

  /** Longer than any event is kept: nothing can come that still needs it. */
  private static final Duration REMEMBERED = Duration.ofDays(60);

  private static final String CASE_ID = "caseId";
  private static final String WITHDRAWN_AT = "withdrawnAt";

  private final MongoTemplate mongo;

  MongoReferrals(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  /** Creates what finding things fast, or once, takes; harmless to repeat. */
  void createIndexes() {
    mongo
        .indexOps(ReferralDocument.class)
        .createIndex(new Index().on(WITHDRAWN_AT, Sort.Direction.ASC).expire(REMEMBERED));
  }

  @Override
  public boolean noteCase(String referralId, String caseId) {
    return noted(referralId, CASE_ID, caseId).withdrawnAt() != null;
  }

  @Override
  public Optional<String> noteWithdrawal(String referralId, Instant at) {
    return Optional.ofNullable(noted(referralId, WITHDRAWN_AT, at).caseId());
  }

  private ReferralDocument noted(String referralId, String field, Object value) {
    return Objects.requireNonNull(
        mongo.findAndModify(
            query(where("_id").is(referralId)),
            new Update().set(field, value),
            FindAndModifyOptions.options().upsert(true).returnNew(true),
            ReferralDocument.class));
  }
}
