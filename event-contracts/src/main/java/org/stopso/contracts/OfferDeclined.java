package org.stopso.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.DeclineReason;

/**
 * A therapist said no; the place is free again. {@code until}: the last day away, with {@code
 * AWAY}.
 */
@Contract(type = "org.stopso.matching.OfferDeclined.v1", topic = Topic.MATCHING)
public record OfferDeclined(
    String offerId,
    List<String> referralIds,
    String therapistId,
    Instant declinedAt,
    DeclineReason reason,
    @Nullable LocalDate until,
    boolean openOffersRemain)
    implements Event {

  @Override
  public String key() {
    return referralIds.getFirst();
  }
}
