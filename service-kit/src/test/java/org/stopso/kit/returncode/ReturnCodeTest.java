package org.stopso.kit.returncode;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.kit.pepper.Pepper;

class ReturnCodeTest {

  private static final String SHOWN = "7QK2-01AB-CDEF-GHJK-MNPQ-RSTV";

  @Test
  void aCodeIsShownInSixGroupsOfFour() {
    String shown = ReturnCode.mint(new SecureRandom()).shown();
    assertThat(shown).matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}");
    assertThat(ReturnCode.parse(shown)).map(ReturnCode::shown).hasValue(shown);
  }

  @Test
  void everyCharacterIsUsedAndNoCodeComesTwice() {
    SecureRandom random = new SecureRandom();
    Set<String> codes = new HashSet<>();
    Set<Integer> characters = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      String code = ReturnCode.mint(random).characters();
      codes.add(code);
      code.chars().forEach(characters::add);
    }
    assertThat(codes).hasSize(2_000);
    assertThat(characters).hasSize(32);
  }

  @Test
  void bitsAreWrittenFiveToACharacterFromTheFirstOn() {
    byte[] bits = new byte[16];
    bits[0] = (byte) 0b00001_000;
    bits[1] = (byte) 0b10_00000_1;
    bits[14] = (byte) 0b000_11111;
    bits[15] = -1;
    assertThat(ReturnCode.of(bits).shown()).isEqualTo("120G-0000-0000-0000-0000-000Z");
  }

  @Test
  void aDerivedCodeIsTheSameForTheSamePepperPurposeAndSeedOnly() {
    DerivedCodes codes = new DerivedCodes(Pepper.of(new byte[32]));
    ReturnCode code = codes.of("client", "seed");
    assertThat(new DerivedCodes(Pepper.of(new byte[32])).of("client", "seed")).isEqualTo(code);
    assertThat(codes.of("client", "seeds")).isNotEqualTo(code);
    assertThat(codes.of("referrer", "seed")).isNotEqualTo(code);
    assertThat(new DerivedCodes(Pepper.of(new byte[40])).of("client", "seed")).isNotEqualTo(code);
    assertThat(ReturnCode.parse(code.shown())).hasValue(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SHOWN,
        "7qk2-01ab-cdef-ghjk-mnpq-rstv",
        "7QK201ABCDEFGHJKMNPQRSTV",
        " 7QK2 01AB CDEF\u00a0GHJK – MNPQ – RSTV\n",
        "7QK2-OIAB-CDEF-GHJK-MNPQ-RSTV",
        "7qk2-olab-cdef-ghjk-mnpq-rstv",
        "7QK2-oLAB-CDEF-GHJK-MNPQ-RSTV",
        "7QK2\u201101AB\u2011CDEF\u2011GHJK\u2011MNPQ\u2011RSTV"
      })
  void itIsReadWithPatience(String typed) {
    assertThat(ReturnCode.parse(typed)).map(ReturnCode::shown).hasValue(SHOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "7QK2-01AB-CDEF-GHJK-MNPQ-RST",
        "7QK2-01AB-CDEF-GHJK-MNPQ-RSTVW",
        "7QK2-01AB-CDEF-GHJK-MNPQ-RSTU",
        "7QK2-01AB-CDEF-GHJK-MNPQ-RST!",
        "7QK2-01AB-CDEF-GHJK-MNPQ-RSTé",
        "٧QK2-01AB-CDEF-GHJK-MNPQ-RSTV"
      })
  void whatHasNotItsFormIsNone(String typed) {
    assertThat(ReturnCode.parse(typed)).isEmpty();
  }

  @Test
  void itPrintsAsDots() {
    assertThat(ReturnCode.parse(SHOWN).orElseThrow()).hasToString("•••");
  }

  @Test
  void itsHashDependsOnPurposeAndPepperButNotOnHowItWasTyped() {
    CodeHashes hashes = new CodeHashes(Pepper.of(new byte[32]));
    ReturnCode code = ReturnCode.parse(SHOWN).orElseThrow();
    String hash = hashes.of("client", code);
    assertThat(hash)
        .isEqualTo(
            hashes.of("client", ReturnCode.parse(SHOWN.toLowerCase(Locale.ROOT)).orElseThrow()))
        .isNotEqualTo(hashes.of("referrer", code))
        .isNotEqualTo(new CodeHashes(Pepper.of(new byte[40])).of("client", code))
        .doesNotContain("7QK2");
  }
}
