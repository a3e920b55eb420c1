package org.stopso.kit.pepper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PepperTest {

  private static final Pepper PEPPER = Pepper.of(new byte[32]);

  @TempDir Path folder;

  @Test
  void theSameGivesTheSameAndAnythingElseSomethingElse() {
    String hash = PEPPER.hash("purpose", "text");
    assertThat(hash).hasSize(43).isEqualTo(Pepper.of(new byte[32]).hash("purpose", "text"));
    assertThat(hash)
        .isNotEqualTo(PEPPER.hash("other", "text"))
        .isNotEqualTo(PEPPER.hash("purpose", "texts"))
        .isNotEqualTo(Pepper.of(new byte[33]).hash("purpose", "text"));
  }

  @Test
  void partsCannotBeShiftedIntoEachOther() {
    assertThat(PEPPER.hash("p", "ab", "c"))
        .isNotEqualTo(PEPPER.hash("p", "a", "bc"))
        .isNotEqualTo(PEPPER.hash("p", "abc"));
  }

  @Test
  void derivedKeysDependOnPurposeAndSalt() {
    byte[] salt = "salt".getBytes(StandardCharsets.UTF_8);
    byte[] key = PEPPER.derive("p", salt).getEncoded();
    assertThat(key).hasSize(32).isEqualTo(PEPPER.derive("p", salt).getEncoded());
    assertThat(key)
        .isNotEqualTo(PEPPER.derive("q", salt).getEncoded())
        .isNotEqualTo(PEPPER.derive("p", new byte[1]).getEncoded());
  }

  @Test
  void aFileHoldsAtLeast32BytesInBase64() throws IOException {
    assertThat(Pepper.read(file(Base64.getEncoder().encodeToString(new byte[32]) + "\n")))
        .satisfies(read -> assertThat(read.hash("p", "x")).isEqualTo(PEPPER.hash("p", "x")));
    String tooShort = Base64.getEncoder().encodeToString(new byte[31]);
    assertThatThrownBy(() -> Pepper.read(file(tooShort))).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Pepper.read(folder.resolve("absent")))
        .isInstanceOf(java.io.UncheckedIOException.class);
  }

  @Test
  void itPrintsAsDots() {
    assertThat(PEPPER).hasToString("•••");
  }

  @Test
  void anEmailIsFoundHoweverItIsWritten() {
    BlindIndex index = new BlindIndex(PEPPER);
    String entry = index.ofEmail("therapist-email", "Sam@Example.org ");
    assertThat(entry).isEqualTo(index.ofEmail("therapist-email", "sam@example.org"));
    assertThat(entry)
        .isNotEqualTo(index.ofEmail("therapist-email", "sam@example.com"))
        .isNotEqualTo(index.ofEmail("member-email", "sam@example.org"));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("pepper"), text);
  }
}
