package org.stopso.contracts;

import java.time.Instant;
import java.util.List;

/** Nobody answered in time; the place is free again. */
@Contract(type = "org.stopso.matching.OfferExpired.v1", topic = Topic.MATCHING)
public record OfferExpired(
    String offerId,
    List<String> referralIds,
    String therapistId,
    Instant expiredAt,
    boolean openOffersRemain)
    implements Event {

  @Override
  public String key() {
    return referralIds.getFirst();
  }
}
