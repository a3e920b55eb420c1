package org.stopso.kit.returncode;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.kit.pepper.Pepper;

class HouseholdCodeTest {

  private static final String SHOWN = "7QK2-01AB-CDEF";

  @Test
  void isShownInThreeGroupsOfFour() {
    String shown = HouseholdCode.mint(new SecureRandom()).shown();
    assertThat(shown).matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(HouseholdCode.parse(shown)).map(HouseholdCode::shown).hasValue(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7QK201ABCDEF",
        "7qk2-01ab-cdef",
        " 7QK2 O1AB CDEF ",
        "7QK2–0IAB–CDEF",
        "7qk20labcdef"
      })
  void isReadHoweverItIsTyped(String typed) {
    assertThat(HouseholdCode.parse(typed)).map(HouseholdCode::shown).hasValue(SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "7QK2-01AB-CDE", "7QK2-01AB-CDEF-G", "7QK2-01AB-CDEU", "7QK2_01AB_CDEF"})
  void whatIsNotTwelveOfTheAlphabetIsNone(String typed) {
    assertThat(HouseholdCode.parse(typed)).isEmpty();
  }

  @Test
  void itsHashTakesThePepperAndPrintsNowhere() {
    HouseholdCode code = HouseholdCode.parse(SHOWN).orElseThrow();
    CodeHashes hashes = new CodeHashes(Pepper.of(new byte[32]));
    assertThat(hashes.of(code))
        .isEqualTo(hashes.ofCharacters("household", "7QK201ABCDEF"))
        .isNotEqualTo(new CodeHashes(Pepper.of(new byte[40])).of(code));
    assertThat(code).hasToString("•••");
  }
}
