package org.stopso.kit.vault.tink;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaddingTest {

  @ParameterizedTest
  @CsvSource({
    "0, 32",
    "32, 32",
    "33, 64",
    "64, 64",
    "65, 128",
    "2049, 4096",
    "4096, 4096",
    "4097, 8192",
    "8193, 12288"
  })
  void sizesComeInBuckets(int size, int bucket) {
    assertThat(Padding.bucket(size)).isEqualTo(bucket);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 27, 28, 29, 4000, 16_000})
  void whatIsPaddedIsStrippedAgain(int length) {
    String text = "ŵ".repeat(length);
    assertThat(Padding.strip(Padding.pad(text))).isEqualTo(text);
  }

  @Test
  void zerosAtTheEndAreNotPadding() {
    assertThat(Padding.strip(Padding.pad("a\0\0"))).isEqualTo("a\0\0");
  }
}
