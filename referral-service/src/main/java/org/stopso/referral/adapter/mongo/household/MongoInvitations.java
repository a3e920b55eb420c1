package org.stopso.referral.adapter.mongo.household;

import static java.util.Comparator.naturalOrder;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import org.stopso.referral.domain.belongings.Belongings;
import org.stopso.referral.domain.household.Invitation;
import org.stopso.referral.domain.household.Invitations;

/** Invitations in the store: of two who take the same one, one has to try again, and finds none. */
@Component
final class MongoInvitations implements Invitations, Belongings {

  static final String COLLECTION = "invitations";
  static final String EXPIRES_AT = "expiresAt";
  static final String REFERRAL_ID = "referralId";

  private static final String TO_PARTNER = "toPartner";

  private final MongoOperations store;

  MongoInvitations(MongoOperations store) {
    this.store = store;
  }

  @Override
  public void add(Invitation invitation) {
    store.insert(
        new Document("_id", invitation.hash())
            .append(REFERRAL_ID, invitation.referralId())
            .append(TO_PARTNER, invitation.toPartner())
            .append(EXPIRES_AT, Date.from(invitation.expiresAt())),
        COLLECTION);
  }

  @Override
  public Optional<Invitation> take(String hash) {
    return Optional.ofNullable(
            store.findAndRemove(query(where("_id").is(hash)), Document.class, COLLECTION))
        .map(document -> invitation(hash, document));
  }

  @Override
  public Map<String, Instant> livingUntil(Collection<String> referralIds, Instant now) {
    return store
        .find(query(where(REFERRAL_ID).in(referralIds)), Document.class, COLLECTION)
        .stream()
        .map(document -> invitation(String.valueOf(document.get("_id")), document))
        .filter(invitation -> invitation.livesAt(now))
        .collect(
            Collectors.toMap(
                Invitation::referralId,
                Invitation::expiresAt,
                BinaryOperator.maxBy(naturalOrder())));
  }

  @Override
  public void forget(String referralId) {
    store.remove(query(where(REFERRAL_ID).is(referralId)), COLLECTION);
  }

  private static Invitation invitation(String hash, Document document) {
    return new Invitation(
        hash,
        Objects.requireNonNull(document.getString(REFERRAL_ID)),
        document.getBoolean(TO_PARTNER, /* defaultValue= */ false),
        Objects.requireNonNull(document.getDate(EXPIRES_AT)).toInstant());
  }
}
