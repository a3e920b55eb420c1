package org.stopso.referral.adapter.mongo.beside;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.referral.domain.feedback.Feedback;
import org.stopso.referral.domain.feedback.Feedbacks;

/** Feedback in the store, one for each referral, its comment sealed. */
@Repository
class MongoFeedbacks implements Feedbacks {

  private static final Class<FeedbackDocument> STORED = FeedbackDocument.class;
  private static final String FIELD = "comment";

  private final MongoOperations store;
  private final Seals seals;

  MongoFeedbacks(MongoOperations store, Seals seals) {
    this.store = store;
    this.seals = seals;
  }

  @Override
  public Optional<Feedback> find(String referralId) {
    try {
      return Optional.ofNullable(store.findById(referralId, STORED)).map(this::feedback);
    } catch (SubjectErased e) {
      return Optional.empty();
    }
  }

  @Override
  public void add(Feedback feedback) {
    @Nullable Personal<String> comment = feedback.comment();
    store.insert(
        new FeedbackDocument(
            feedback.referralId(),
            feedback.caseId(),
            feedback.ratings(),
            comment == null ? null : seals.seal(feedback.referralId(), FIELD, comment.open()),
            feedback.at()));
  }

  @Override
  public void forget(String referralId) {
    store.remove(query(where("_id").is(referralId)), STORED);
  }

  private Feedback feedback(FeedbackDocument stored) {
    byte[] comment = stored.comment();
    return new Feedback(
        stored.referralId(),
        stored.caseId(),
        stored.ratings(),
        comment == null ? null : Personal.of(seals.open(stored.referralId(), FIELD, comment)),
        stored.at());
  }
}
