package org.stopso.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What only the source shows: Javadoc and size. */
class SourcesTest {

  private static final int LONGEST = 250;
  private static final int MEDIAN = 80;

  private static final Pattern PUBLIC_TYPE =
      Pattern.compile(
          "^public (?:(?:abstract|final|sealed|non-sealed|static) )*"
              + "(?:class|interface|@interface|enum|record) (\\w+)");

  @Test
  void publicTypesSayWhatTheyAreFor() {
    List<String> silent = new ArrayList<>();
    for (Source source : Source.ofProduction()) {
      boolean documented = false;
      for (String line : source.lines()) {
        documented |= line.startsWith("/**");
        if (PUBLIC_TYPE.matcher(line).find() && !documented) {
          silent.add(source.name());
        }
      }
    }
    assertThat(silent).as("public types without Javadoc").isEmpty();
  }

  @Test
  void packagesSayWhatTheyAreFor() {
    assertThat(Source.ofProduction())
        .filteredOn(source -> source.name().endsWith("package-info.java"))
        .filteredOn(source -> !source.lines().getFirst().startsWith("/**"))
        .extracting(Source::name)
        .as("packages without a sentence")
        .isEmpty();
  }

  @Test
  void filesAreShort() {
    assertThat(Source.ofProduction())
        .filteredOn(source -> source.lines().size() > LONGEST)
        .extracting(source -> source.lines().size() + " lines: " + source.name())
        .as("files of more than " + LONGEST + " lines")
        .isEmpty();
  }

  @Test
  void mostFilesAreVeryShort() {
    List<Integer> lengths =
        Source.ofProduction().stream().map(source -> source.lines().size()).sorted().toList();
    assertThat(lengths.get(lengths.size() / 2)).as("median of lines").isLessThanOrEqualTo(MEDIAN);
  }
}
