package org.stopso.kit.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The colours of our own keep WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for what else must be seen.
 */
class ContrastTest {

  private static final Path OURS = Path.of("src/main/resources/static/assets/kit.css");

  @ParameterizedTest
  @CsvSource({
    "text-colour,               #ffffff,                    4.5",
    "text-colour,               template-background-colour, 4.5",
    "secondary-text-colour,     #ffffff,                    4.5",
    "surface-text-colour,       surface-background-colour,  4.5",
    "link-colour,               #ffffff,                    4.5",
    "link-colour,               template-background-colour, 4.5",
    "link-hover-colour,         #ffffff,                    4.5",
    "link-visited-colour,       #ffffff,                    4.5",
    "error-colour,              #ffffff,                    4.5",
    "success-colour,            #ffffff,                    4.5",
    "focus-text-colour,         focus-colour,               4.5",
    "#ffffff,                   brand-colour,               4.5",
    "#ffffff,                   kit-brand-dark,             4.5",
    "input-border-colour,       #ffffff,                    3",
    "focus-text-colour,         #ffffff,                    3",
  })
  void colourStandsOutAgainstWhatIsBehindIt(String colour, String behind, double atLeast)
      throws IOException {
    assertThat(contrast(value(colour), value(behind))).isGreaterThanOrEqualTo(atLeast);
  }

  @ParameterizedTest
  @CsvSource({"#ffffff,#000000,21", "#777777,#ffffff,4.48", "#1f5f6b,#1f5f6b,1"})
  void contrastIsReckonedAsTheGuidelinesSay(String one, String other, double ratio) {
    assertThat(contrast(one, other)).isCloseTo(ratio, org.assertj.core.data.Offset.offset(0.01));
  }

  private static String value(String colour) throws IOException {
    if (colour.startsWith("#")) {
      return colour;
    }
    Map<String, String> colours =
        Pattern.compile("--(?:govuk-)?([a-z-]+): (#[0-9a-f]{6});")
            .matcher(Files.readString(OURS))
            .results()
            .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2)));
    return java.util.Objects.requireNonNull(colours.get(colour), colour);
  }

  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
  }

  private static double part(String colour, int at) {
    double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
