package org.stopso.matching.application.coordination;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.NotFound;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Needs;

/** Shows a coordinator who waits, in the order in which they would be served. */
public class ListWaiting {

  private final Needs needs;
  private final Audit audit;

  public ListWaiting(Needs needs, Audit audit) {
    this.needs = needs;
    this.audit = audit;
  }

  /**
   * At most {@code limit} of them, after the one with that id, which may have ceased to wait.
   *
   * @throws NotFound when there is no such referral
   */
  public List<Need> after(@Nullable String referralId, int limit, String accountId) {
    Need after = referralId == null ? null : needs.find(referralId).orElseThrow(NotFound::new);
    audit.record(accountId, "matching.waiting", "needs:waiting", null);
    return needs.waiting(after, limit);
  }
}
