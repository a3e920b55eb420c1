package org.stopso.referral.adapter.mongo.beside;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Repository;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.vault.SubjectErased;
import org.stopso.referral.adapter.mongo.beside.ErasureRequestDocument.Refused;
import org.stopso.referral.domain.erasure.ErasureRequest;
import org.stopso.referral.domain.erasure.ErasureRequest.Refusal;
import org.stopso.referral.domain.erasure.ErasureRequests;

/** Requests to be erased in the store, one for each referral. */
@Repository
class MongoErasureRequests implements ErasureRequests {

  private static final Class<ErasureRequestDocument> STORED = ErasureRequestDocument.class;
  private static final String FIELD = "refusal";

  private final MongoOperations store;
  private final Seals seals;

  MongoErasureRequests(MongoOperations store, Seals seals) {
    this.store = store;
    this.seals = seals;
  }

  @Override
  public Optional<ErasureRequest> find(String referralId) {
    try {
      return Optional.ofNullable(store.findById(referralId, STORED)).map(this::request);
    } catch (SubjectErased e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(ErasureRequest request) {
    store.save(
        new ErasureRequestDocument(
            request.referralId(),
            request.since(),
            request.decisionBy().toString(),
            sealed(request.referralId(), request.refusal())));
  }

  @Override
  public void forget(String referralId) {
    store.remove(query(where("_id").is(referralId)), STORED);
  }

  private ErasureRequest request(ErasureRequestDocument stored) {
    return new ErasureRequest(
        stored.referralId(),
        stored.since(),
        LocalDate.parse(stored.decisionBy()),
        opened(stored.referralId(), stored.refusal()));
  }

  private @Nullable Refused sealed(String referralId, @Nullable Refusal refusal) {
    return refusal == null
        ? null
        : new Refused(
            refusal.by(), refusal.at(), seals.seal(referralId, FIELD, refusal.reason().open()));
  }

  private @Nullable Refusal opened(String referralId, @Nullable Refused refusal) {
    return refusal == null
        ? null
        : new Refusal(
            refusal.by(),
            refusal.at(),
            Personal.of(seals.open(referralId, FIELD, refusal.reason())));
  }
}
