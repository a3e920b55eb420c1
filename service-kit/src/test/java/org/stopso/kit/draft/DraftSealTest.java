package org.stopso.kit.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.kit.draft.DraftSeal.Opened;
import org.stopso.kit.pepper.Pepper;

class DraftSealTest {

  private static final String FORM = "SELF";
  private static final Instant AT = Instant.parse("2026-03-01T09:30:00.123Z");
  private static final byte[] CONTENT = "To sleep at night, ŵ".getBytes(StandardCharsets.UTF_8);

  private final DraftSeal seal = new DraftSeal(Pepper.of(new byte[32]));
  private final String sealed = seal.seal(FORM, CONTENT, AT);

  @Test
  void opensAsItWasSealed() {
    Opened opened = seal.open(FORM, sealed).orElseThrow();
    assertThat(opened.content()).isEqualTo(CONTENT);
    assertThat(opened.at()).isEqualTo(AT);
  }

  /** HKDF-SHA-256 and AES-256-GCM, computed elsewhere. */
  @Test
  void opensWhatAnotherBuildSealed() {
    String before = "AAECAwQFBgcICQoL9UheGlek-0FIVSlpctln6XOmA1N3x5qZOYotdsct7_SQOwOQsFVzKp4l2oik";
    Opened opened = seal.open(FORM, before).orElseThrow();
    assertThat(opened.content()).isEqualTo(CONTENT);
    assertThat(opened.at()).isEqualTo(AT);
  }

  @Test
  void anotherProcessWithTheSamePepperOpensIt() {
    assertThat(new DraftSeal(Pepper.of(new byte[32])).open(FORM, sealed)).isPresent();
  }

  @Test
  void showsNothingAndLooksNewEachTime() {
    assertThat(sealed).matches("[A-Za-z0-9_-]+").isNotEqualTo(seal.seal(FORM, CONTENT, AT));
    assertThat(sealed.length()).isLessThan(2 * CONTENT.length + 64);
  }

  @Test
  void nothingAlteredOpens() {
    for (int at = 0; at < sealed.length(); at++) {
      StringBuilder altered = new StringBuilder(sealed);
      altered.setCharAt(at, sealed.charAt(at) == 'A' ? 'B' : 'A');
      assertThat(seal.open(FORM, altered.toString())).as("altered at %d", at).isEmpty();
    }
  }

  @Test
  void nothingCutShortOpens() {
    for (int length = 0; length < sealed.length(); length++) {
      assertThat(seal.open(FORM, sealed.substring(0, length))).as("%d", length).isEmpty();
    }
    assertThat(seal.open(FORM, sealed + "A")).isEmpty();
    assertThat(seal.open(FORM, sealed + "=")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "FAMILY_MEMBER", "self", "SELF "})
  void nothingOfAnotherFormOpens(String other) {
    assertThat(seal.open(other, sealed)).isEmpty();
  }

  @Test
  void nothingOfAnotherPepperOpens() {
    assertThat(new DraftSeal(Pepper.of(new byte[33])).open(FORM, sealed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1799999, false", "1800000, false", "1800001, true", "1860000, true"})
  void isTooOldOnlyAfterItsTime(long millis, boolean old) {
    Opened opened = seal.open(FORM, sealed).orElseThrow();
    assertThat(opened.isOlderThan(Duration.ofMinutes(30), AT.plusMillis(millis))).isEqualTo(old);
  }
}
