package org.stopso.notification.adapter.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import org.stopso.kit.ids.Identifiers;
import org.stopso.notification.adapter.mongo.NotificationDocument.State;
import org.stopso.notification.domain.Claim;

/** Who claims here: this instance by its stable name, and which of its lives this is. */
@Component
class Claimant {

  private static final String CLAIM = "claim";
  private static final String CLAIMED_BY = "claimedBy";
  private static final String CLAIMED_IN = "claimedIn";
  private static final String DUE_AT = "dueAt";

  private final String instance;
  private final String life;
  private final Identifiers identifiers;

  Claimant(@Value("${stopso.instance}") String instance, Identifiers identifiers) {
    this.instance = instance;
    this.identifiers = identifiers;
    this.life = identifiers.next();
  }

  String newToken() {
    return identifiers.next();
  }

  /** Claims a document that is about to be added. */
  void sign(Document fields, Claim claim) {
    fields
        .append(CLAIM, claim.token())
        .append(CLAIMED_BY, instance)
        .append(CLAIMED_IN, life)
        .append(DUE_AT, claim.until());
  }

  Update claim(String token, Instant until) {
    return new Update()
        .set(CLAIM, token)
        .set(CLAIMED_BY, instance)
        .set(CLAIMED_IN, life)
        .set(DUE_AT, until);
  }

  /** What an earlier life of this instance left behind when it was killed. */
  Query leftBehind() {
    return query(
        where("state").is(State.PENDING).and(CLAIMED_BY).is(instance).and(CLAIMED_IN).ne(life));
  }

  Update release(Instant now) {
    return new Update().set(DUE_AT, now).unset(CLAIM).unset(CLAIMED_BY).unset(CLAIMED_IN);
  }
}
