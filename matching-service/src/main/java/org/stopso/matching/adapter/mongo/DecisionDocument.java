package org.stopso.matching.adapter.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Objection;

/** The explanation of one decision as it is stored. */
record DecisionDocument(
    String id,
    String referralId,
    String rulesVersion,
    Instant decidedAt,
    int considered,
    Map<Objection, Integer> failed,
    List<Explanation.Near> nearest,
    List<Objection> missing) {

  static DecisionDocument of(String id, String referralId, Explanation explanation) {
    return new DecisionDocument(
        id,
        referralId,
        explanation.rulesVersion(),
        explanation.decidedAt(),
        explanation.considered(),
        explanation.failed(),
        explanation.nearest(),
        explanation.missing());
  }

  Explanation explanation() {
    return new Explanation(rulesVersion, decidedAt, considered, failed, nearest, missing);
  }
}
