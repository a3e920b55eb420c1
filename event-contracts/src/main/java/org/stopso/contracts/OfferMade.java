package org.stopso.contracts;

import java.time.Instant;
import java.util.List;
import org.stopso.terms.Delivery;
import org.stopso.terms.OfferStrategy;

/** A therapist is asked, and a place is reserved until they answer. */
@Contract(type = "org.stopso.matching.OfferMade.v1", topic = Topic.MATCHING)
public record OfferMade(
    String offerId,
    List<String> referralIds,
    String therapistId,
    Instant offeredAt,
    Instant expiresAt,
    String region,
    Delivery delivery,
    OfferStrategy strategy,
    String rulesVersion)
    implements Event {

  @Override
  public String key() {
    return referralIds.getFirst();
  }
}
