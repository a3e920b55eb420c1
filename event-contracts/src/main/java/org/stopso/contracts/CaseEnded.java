package org.stopso.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.EndingReason;

/** A case is over; the therapist's place is free again. Closing self-ratings are 0 to 10. */
@Contract(type = "org.stopso.casework.CaseEnded.v1", topic = Topic.CASEWORK)
public record CaseEnded(
    String caseId,
    List<String> referralIds,
    String therapistId,
    Instant endedAt,
    EndingReason reason,
    @Nullable Integer confidence,
    @Nullable Integer understanding)
    implements Event {

  @Override
  public String key() {
    return caseId;
  }
}
