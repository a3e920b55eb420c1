package org.stopso.contracts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nobody fits today. {@code missing} are the codes of the rules nobody passed. */
@Contract(type = "org.stopso.matching.ReferralWaiting.v1", topic = Topic.MATCHING)
public record ReferralWaiting(
    List<String> referralIds,
    Instant waitingSince,
    List<String> missing,
    @Nullable Forecast forecast)
    implements Event {

  @Override
  public String key() {
    return referralIds.getFirst();
  }

  /** When a therapist is expected, as a range of days from now. */
  public record Forecast(int fromDays, int toDays) {}
}
