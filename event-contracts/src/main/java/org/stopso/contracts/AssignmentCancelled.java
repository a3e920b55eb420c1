package org.stopso.contracts;

import java.time.Instant;
import java.util.List;

/** The assignment could not stand; the place is free again and the case closes. */
@Contract(type = "org.stopso.matching.AssignmentCancelled.v1", topic = Topic.MATCHING)
public record AssignmentCancelled(
    String caseId, List<String> referralIds, String therapistId, Instant cancelledAt)
    implements Event {

  @Override
  public String key() {
    return referralIds.getFirst();
  }
}
