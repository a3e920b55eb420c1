package org.stopso.matching.domain.offer;

import java.util.Optional;
import org.stopso.matching.domain.fit.Explanation;

/** The explanations of decisions, kept. */
public interface Decisions {

  /** Keeps the explanation of a decision about this referral. */
  void keep(String referralId, Explanation explanation);

  /** The newest about this referral. */
  Optional<Explanation> latest(String referralId);
}
