package org.stopso.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;

/** A therapist has the client; the case begins. {@code offerId} is absent when assigned by hand. */
@Contract(type = "org.stopso.matching.TherapistAssigned.v1", topic = Topic.MATCHING)
public record TherapistAssigned(
    String caseId,
    @Nullable String offerId,
    List<String> referralIds,
    String therapistId,
    Instant assignedAt,
    HelpKind help,
    Delivery delivery)
    implements Event {

  @Override
  public String key() {
    return referralIds.getFirst();
  }
}
