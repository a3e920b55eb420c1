package org.stopso.contracts;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Attendance;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.PracticeSinceLastTime;
import org.stopso.terms.SessionTopic;

/**
 * A session took place, or should have. Confidence and understanding are self-ratings from 0 to 10.
 */
@Contract(type = "org.stopso.casework.SessionLogged.v1", topic = Topic.CASEWORK)
public record SessionLogged(
    String caseId,
    String sessionId,
    int number,
    List<String> referralIds,
    String therapistId,
    LocalDate date,
    int minutes,
    HelpKind kind,
    Delivery mode,
    Attendance attendance,
    List<SessionTopic> topics,
    @Nullable PracticeSinceLastTime practice,
    @Nullable Integer confidence,
    @Nullable Integer understanding)
    implements Event {

  @Override
  public String key() {
    return caseId;
  }
}
