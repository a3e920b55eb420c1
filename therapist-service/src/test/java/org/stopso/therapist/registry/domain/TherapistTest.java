package org.stopso.therapist.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stopso.therapist.registry.Examples.NOW;
import static org.stopso.therapist.registry.Examples.TODAY;
import static org.stopso.therapist.registry.Examples.credentials;
import static org.stopso.therapist.registry.Examples.therapist;

import org.junit.jupiter.api.Test;

class TherapistTest {

  @Test
  void mayReceiveClientsToTheEarlierOfInsuranceAndSupervision() {
    assertThat(therapist(credentials(2, TODAY.plusDays(9), TODAY)).lastDayForClients())
        .contains(TODAY.plusDays(9));
    assertThat(therapist(credentials(2, TODAY.plusDays(90), TODAY)).lastDayForClients())
        .contains(TODAY.plusDays(31));
  }

  @Test
  void mayReceiveClientsOnTheLastDayAndNotTheDayAfter() {
    Therapist therapist = therapist(credentials(2, TODAY.plusDays(9), TODAY));
    assertThat(therapist.mayReceiveClients(TODAY.plusDays(9))).isTrue();
    assertThat(therapist.mayReceiveClients(TODAY.plusDays(10))).isFalse();
  }

  @Test
  void anHourThirtyOneDaysAgoStillCountsAndOneThirtyTwoDaysAgoDoesNot() {
    Therapist still = therapist(credentials(2, TODAY.plusDays(90), TODAY.minusDays(31)));
    Therapist over = therapist(credentials(2, TODAY.plusDays(90), TODAY.minusDays(32)));
    assertThat(still.mayReceiveClients(TODAY)).isTrue();
    assertThat(over.mayReceiveClients(TODAY)).isFalse();
  }

  @Test
  void nobodyReceivesClientsWithoutInsuranceSupervisionOrBothReferences() {
    assertThat(therapist(credentials(2, null, TODAY)).lastDayForClients()).isEmpty();
    assertThat(therapist(credentials(2, TODAY.plusDays(9))).lastDayForClients()).isEmpty();
    assertThat(therapist(credentials(1, TODAY.plusDays(9), TODAY)).lastDayForClients()).isEmpty();
  }

  @Test
  void whoHasEverythingJoinsAsActiveAndOthersInTraining() {
    assertThat(therapist().state()).isEqualTo(TherapistState.ACTIVE);
    assertThat(therapist(credentials(2, TODAY, TODAY)).state()).isEqualTo(TherapistState.ACTIVE);
    assertThat(therapist(credentials(2, TODAY.minusDays(1), TODAY)).state())
        .isEqualTo(TherapistState.IN_TRAINING);
    assertThat(therapist(credentials(1, TODAY, TODAY)).state())
        .isEqualTo(TherapistState.IN_TRAINING);
  }

  @Test
  void whoIsAwayIsBackOnTheDayAfterTheLast() {
    Therapist away = therapist().away(TODAY.plusDays(3), "service:test", NOW);
    assertThat(away.isActive()).isFalse();
    assertThat(away.mayReceiveClients(TODAY)).isFalse();
    assertThat(away.backBy(TODAY.plusDays(3), "service:test", NOW)).isEqualTo(away);
    assertThat(away.backBy(TODAY.plusDays(4), "service:test", NOW).isActive()).isTrue();
  }

  @Test
  void aPauseWithoutAnEndDoesNotEndByItself() {
    Therapist away = therapist().away(null, "service:test", NOW);
    assertThat(away.backBy(TODAY.plusYears(1), "service:test", NOW)).isEqualTo(away);
  }

  @Test
  void whoIsInTrainingCannotPause() {
    Therapist training = therapist(credentials(0, null));
    assertThat(training.away(TODAY, "service:test", NOW)).isEqualTo(training);
  }

  @Test
  void eachChangeHasTheNextVersion() {
    Therapist away = therapist().away(TODAY, "service:test", NOW);
    assertThat(therapist().revision().version()).isEqualTo(1);
    assertThat(away.revision().version()).isEqualTo(2);
  }
}
