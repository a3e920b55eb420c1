package org.stopso.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.screening.ScreeningRule;

class StandingTest {

  private static final String CASE = "case-1";
  private static final Set<State> WITH_A_THERAPIST = EnumSet.of(State.ASSIGNED, State.IN_THERAPY);
  private static final Set<State> OVER =
      EnumSet.of(State.ENDED, State.WITHDRAWN, State.SIGNPOSTED, State.CLOSED, State.ERASED);

  @ParameterizedTest
  @EnumSource(State.class)
  void theClientsCaseStandsWhileTheyAreWithATherapistAndNotAfterwards(State state) {
    assertThat(Standing.of(referral(state, CASE, List.of("case-0", CASE)), CASE))
        .isEqualTo(WITH_A_THERAPIST.contains(state) ? Standing.STANDS : Standing.FALLEN);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void aCaseThatWasRefusedOrIsAnEarlierOneStandsNever(State state) {
    assertThat(Standing.of(referral(state, null, List.of(CASE)), CASE)).isEqualTo(Standing.FALLEN);
    assertThat(Standing.of(referral(state, "case-2", List.of(CASE, "case-2")), CASE))
        .isEqualTo(Standing.FALLEN);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void ofACaseNotHeardOfNobodyKnowsUnlessItIsOver(State state) {
    Standing expected = OVER.contains(state) ? Standing.FALLEN : Standing.UNHEARD;
    assertThat(Standing.of(referral(state, null, List.of()), CASE)).isEqualTo(expected);
    assertThat(Standing.of(referral(state, "case-2", List.of("case-2")), CASE)).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void theEndOfTheLastCaseStandsOnceTheReferralEndedWithIt(State state) {
    Standing expected =
        state == State.ENDED
            ? Standing.STANDS
            : OVER.contains(state) ? Standing.FALLEN : Standing.UNHEARD;
    assertThat(Standing.ofEnd(referral(state, CASE, List.of("case-0", CASE)), CASE))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void theEndOfAnEarlierCaseStandsNeverAndOfOneNotHeardOfNobodyKnows(State state) {
    assertThat(Standing.ofEnd(referral(state, "case-2", List.of(CASE, "case-2")), CASE))
        .isEqualTo(Standing.FALLEN);
    assertThat(Standing.ofEnd(referral(state, null, List.of()), CASE))
        .isEqualTo(OVER.contains(state) ? Standing.FALLEN : Standing.UNHEARD);
  }

  private static Referral referral(State state, @Nullable String caseId, List<String> heard) {
    Referral begun = ReferralTest.referral(ScreeningRule.NONE_OF_THESE);
    Progress so = new Progress(state, 1, begun.progress().history(), caseId, heard, null, null);
    return new Referral(
        begun.id(),
        begun.reference(),
        begun.need(),
        begun.screening(),
        begun.codes(),
        begun.household(),
        so);
  }
}
