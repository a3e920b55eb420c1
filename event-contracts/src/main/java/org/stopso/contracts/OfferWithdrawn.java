package org.stopso.contracts;

import java.time.Instant;
import java.util.List;

/** The offer no longer stands: the person withdrew, was held, or somebody else has the client. */
@Contract(type = "org.stopso.matching.OfferWithdrawn.v1", topic = Topic.MATCHING)
public record OfferWithdrawn(
    String offerId,
    List<String> referralIds,
    String therapistId,
    Instant withdrawnAt,
    boolean openOffersRemain)
    implements Event {

  @Override
  public String key() {
    return referralIds.getFirst();
  }
}
