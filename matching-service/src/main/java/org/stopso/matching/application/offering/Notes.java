package org.stopso.matching.application.offering;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.audit.Audit;

/** Notes who read or did what about whom: of a couple, about both. */
public class Notes {

  private final Audit audit;

  public Notes(Audit audit) {
    this.audit = audit;
  }

  /**
   * One entry for each of the referrals; {@code reason} in the actor's words, where there is one.
   */
  public void note(
      String accountId, String action, List<String> referralIds, @Nullable String reason) {
    for (String referralId : referralIds) {
      audit.record(accountId, action, "referral:" + referralId, reason);
    }
  }
}
