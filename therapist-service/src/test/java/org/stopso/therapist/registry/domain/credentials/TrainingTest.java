package org.stopso.therapist.registry.domain.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stopso.terms.Clearance;

class TrainingTest {

  @ParameterizedTest(name = "{0} days, ATSAC {1}, {2} waived, certificate {3}: {4}")
  @CsvSource({
    "2, false, 0, false, NONE",
    "3, false, 0, false, FOUNDATION",
    "3, false, 0, true,  ADVANCED",
    "2, false, 0, true,  NONE",
    "1, true,  0, false, NONE",
    "2, true,  0, false, FOUNDATION",
    "2, true,  0, true,  ADVANCED",
    "1, false, 1, false, NONE",
    "2, false, 1, false, FOUNDATION",
    "0, false, 2, false, NONE",
    "1, false, 2, false, FOUNDATION",
    "0, false, 3, false, FOUNDATION",
    "0, false, 3, true,  ADVANCED",
    "0, true,  1, false, NONE",
    "0, true,  2, false, FOUNDATION",
    "0, true,  3, false, FOUNDATION",
  })
  void clearanceFollowsFromTraining(
      int days, boolean atsac, int waived, boolean certificate, Clearance clearance) {
    assertThat(new Training(days, atsac, waived, certificate).clearance()).isEqualTo(clearance);
  }

  @ParameterizedTest(name = "ATSAC {0}, {1} waived: {2} days")
  @CsvSource({"false, 0, 3", "true, 0, 2", "false, 3, 0", "true, 3, 0", "true, 1, 1"})
  void requiredDaysAreNeverBelowNothing(boolean atsac, int waived, int required) {
    assertThat(new Training(0, atsac, waived, false).requiredDays()).isEqualTo(required);
  }
}
