package org.stopso.matching.application.changes;

import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.NotFound;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Needs;
import org.stopso.matching.domain.offer.Decisions;

/** Shows a coordinator why the last decision about a referral came out as it did. */
public class ExplainMatching {

  private final Needs needs;
  private final Decisions decisions;
  private final Audit audit;

  public ExplainMatching(Needs needs, Decisions decisions, Audit audit) {
    this.needs = needs;
    this.decisions = decisions;
    this.audit = audit;
  }

  /** An explanation, and the version of what it is about. */
  public record Explained(Explanation explanation, Need need) {}

  /**
   * The newest.
   *
   * @throws NotFound when nothing was decided about such a referral
   */
  public Explained of(String accountId, String referralId) {
    Need need = needs.find(referralId).orElseThrow(NotFound::new);
    Explanation explanation = decisions.latest(need.key()).orElseThrow(NotFound::new);
    audit.record(accountId, "matching.read", "referral:" + referralId, null);
    return new Explained(explanation, need);
  }
}
