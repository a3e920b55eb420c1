package org.stopso.referral.domain.erasure;

import java.util.List;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Step;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.State;

/**
 * Whether the person alone says that they are erased (docs/domain.md §8): before assignment and not
 * held. Who left a hold in any other way than by a coordinator's release is held in this sense:
 * otherwise two steps would get round what the hold is for.
 */
public final class ErasureRule {

  private ErasureRule() {}

  /** Whether it happens at once; otherwise a coordinator decides. */
  public static boolean isAtOnce(Referral referral) {
    List<Step> moves = referral.progress().history().stream().filter(Step::moves).toList();
    return moves.stream().noneMatch(step -> step.to() == State.ASSIGNED) && !isHeld(moves);
  }

  private static boolean isHeld(List<Step> moves) {
    Step last = moves.getLast();
    return last.to() == State.HELD || (last.from() == State.HELD && !isRelease(last.cause()));
  }

  private static boolean isRelease(Cause cause) {
    return cause == Cause.RELEASED || cause == Cause.RELEASED_FIRST_OF_TWO;
  }
}
