package org.stopso.referral.domain.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.referral.domain.ReferralTest.referral;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.screening.ScreeningRule;
import org.stopso.terms.Clearance;

class ErasureRuleTest {

  private static final Instant LATER = Instant.parse("2026-11-25T09:00:00Z");
  private static final String ANN = "coordinator-ann";

  private final Referral matching = referral(ScreeningRule.NONE_OF_THESE);
  private final Referral held = referral(ScreeningRule.DANGER);
  private final Referral assigned = matching.assigned("matching-service", "case-1", LATER);

  @Test
  void beforeATherapistHasThemTheirWordIsEnough() {
    assertThat(ErasureRule.isAtOnce(matching)).isTrue();
    assertThat(ErasureRule.isAtOnce(heard(matching, Cause.NOBODY_FITS))).isTrue();
    assertThat(ErasureRule.isAtOnce(heard(matching, Cause.OFFER_MADE))).isTrue();
    assertThat(ErasureRule.isAtOnce(onWord(matching, Cause.WITHDRAWN))).isTrue();
    assertThat(ErasureRule.isAtOnce(onWord(matching, Cause.CLOSED))).isTrue();
  }

  @Test
  void onceATherapistHadThemACoordinatorDecides() {
    assertThat(ErasureRule.isAtOnce(assigned)).isFalse();
    assertThat(ErasureRule.isAtOnce(heard(assigned, Cause.SESSION_LOGGED))).isFalse();
    assertThat(ErasureRule.isAtOnce(heard(assigned, Cause.CASE_ENDED))).isFalse();
    assertThat(ErasureRule.isAtOnce(heard(assigned, Cause.THERAPIST_GONE))).isFalse();
    assertThat(ErasureRule.isAtOnce(onWord(assigned, Cause.WITHDRAWN))).isFalse();
  }

  @Test
  void anAssignmentThatWasRefusedIsNone() {
    Referral refused = onWord(matching, Cause.WITHDRAWN).assigned("matching", "case-1", LATER);
    assertThat(ErasureRule.isAtOnce(refused)).isTrue();
  }

  @Test
  void whoIsHeldIsErasedOnlyOnceACoordinatorHasReleasedThem() {
    assertThat(ErasureRule.isAtOnce(held)).isFalse();
    assertThat(ErasureRule.isAtOnce(held.held(ANN, LATER).orElseThrow())).isFalse();
    Referral released =
        held.released(ANN, new Release(Clearance.ADVANCED, 1), null, LATER).orElseThrow();
    assertThat(ErasureRule.isAtOnce(released)).isTrue();
    assertThat(ErasureRule.isAtOnce(onWord(released, Cause.WITHDRAWN))).isTrue();
    assertThat(ErasureRule.isAtOnce(onWord(released, Cause.HELD))).isFalse();
  }

  @Test
  void withdrawingFromAHoldDoesNotGetRoundIt() {
    assertThat(ErasureRule.isAtOnce(onWord(held, Cause.WITHDRAWN))).isFalse();
    assertThat(ErasureRule.isAtOnce(onWord(held, Cause.CLOSED))).isFalse();
    assertThat(ErasureRule.isAtOnce(heard(onWord(held, Cause.WITHDRAWN), Cause.OFFER_MADE)))
        .isFalse();
  }

  private static Referral heard(Referral referral, Cause cause) {
    return referral.heard("another-service", cause, LATER);
  }

  private static Referral onWord(Referral referral, Cause cause) {
    return referral.onWordOf("somebody", cause, LATER).orElseThrow();
  }
}
