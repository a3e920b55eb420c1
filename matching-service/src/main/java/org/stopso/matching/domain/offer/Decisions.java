package org.stopso.matching.domain.offer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.fit.Explanation;

/** The explanations of decisions, kept. */
public interface Decisions {

  /** Keeps the explanation of what the rules decided about this referral. */
  default void keep(String referralId, Explanation explanation) {
    keep(referralId, new Decided(explanation, null));
  }

  /** Keeps what was decided about this referral, and why. */
  void keep(String referralId, Decided decided);

  /** The newest about this referral. */
  Optional<Decided> latest(String referralId);

  /** What the rules said, and, where a coordinator decided otherwise, what they did. */
  record Decided(Explanation explanation, @Nullable ByHand byHand) {}
}
