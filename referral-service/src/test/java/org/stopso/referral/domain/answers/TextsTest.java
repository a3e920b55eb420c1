package org.stopso.referral.domain.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static final Pattern AROUND = Pattern.compile("[\\s\\p{Z}\\x{FEFF}]");
  private static final Pattern INVISIBLE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");

  @Test
  void whatSurroundsATextIsCutOffAndWhatIsWithinStays() {
    assertThat(Texts.tidy(" \t\r\n\u00A0\u2028\uFEFFa \u00A0 b\u3000\u2029\uFEFF\n"))
        .contains("a \u00A0 b");
    assertThat(Texts.tidy("a")).contains("a");
    assertThat(Texts.tidy("\u200Ba\u200B")).contains("\u200Ba\u200B");
  }

  @Test
  void thereIsOneKindOfLineEnd() {
    assertThat(Texts.tidy("a\r\nb\rc\nd\r\r\ne")).contains("a\nb\nc\nd\n\ne");
    assertThat(Texts.tidyLine("a\tb")).contains("a b");
    assertThat(Texts.tidy("a\tb")).contains("a\tb");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n", "\u00A0\u200B\u2060 \uFEFF", "\uDB40\uDC41"})
  void whatCannotBeSeenIsNothing(String typed) {
    assertThat(Texts.tidy(typed)).isEmpty();
    assertThat(Texts.tidy(typed + ".")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000", "\u001Fa", "a\u007Fb", "a\u0085b", "\uD83C", "a\uDF31b"})
  void whatNoKeyboardWritesIsNoticed(String text) {
    assertThat(Texts.hasControls(text, true)).isTrue();
    assertThat(Texts.hasControls(text, false)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "\u00A0\u00E9", "\uD83C\uDF31", "\uFFFD\uE000"})
  void whatAKeyboardWritesIsTaken(String text) {
    assertThat(Texts.hasControls(text, false)).isFalse();
  }

  @Test
  void onlyWhereThereAreManyLinesMayOneEnd() {
    assertThat(Texts.hasControls("a\n\tb", true)).isFalse();
    assertThat(Texts.hasControls("a\nb", false)).isTrue();
    assertThat(Texts.hasControls("a\tb", false)).isTrue();
    assertThat(Texts.hasControls("a\rb", true)).isTrue();
  }

  /** As the classes of characters in regular expressions have it. */
  @Test
  void everyCharacterThereIsCountsAsItsClassDoes() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      String one = Character.toString(c);
      boolean around = AROUND.matcher(one).matches();
      boolean invisible = INVISIBLE.matcher(one).matches();
      if (around != Texts.tidy("." + one).orElse("").equals(".")
          || invisible != Texts.tidy(one).isEmpty()) {
        throw new AssertionError("U+" + Integer.toHexString(c));
      }
    }
  }
}
