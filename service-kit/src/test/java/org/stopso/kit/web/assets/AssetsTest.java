package org.stopso.kit.web.assets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AssetsTest {

  private static final Path ASSETS = Path.of("src/main/resources/static/assets");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(ASSETS)) {
      return all.toList().stream();
    }
  }

  static Stream<Path> stylesAndScripts() throws IOException {
    return files().filter(file -> file.toString().matches(".*\\.(css|js)"));
  }

  /** What {@code frontend/prepare} made is what is there: nobody has changed it by hand. */
  @Test
  void vendoredFilesAreWhatTheirPreparationMade() throws IOException {
    List<String> recorded = Files.readAllLines(Path.of("frontend/prepared.sha256"));
    assertThat(recorded).hasSize(3);
    for (String line : recorded) {
      String[] hashAndName = line.split(" +");
      byte[] file = Files.readAllBytes(ASSETS.resolve(hashAndName[1]));
      assertThat(sha256(file)).as(hashAndName[1]).isEqualTo(hashAndName[0]);
    }
  }

  @ParameterizedTest
  @MethodSource("stylesAndScripts")
  void nothingOfTheSiteThatTheStylesComeFromShows(Path file) throws IOException {
    assertThat(Files.readString(file))
        .doesNotContainPattern("(?i)crown|crest|gds transport|gov\\.uk|sourceMappingURL");
  }

  @ParameterizedTest
  @MethodSource("stylesAndScripts")
  void nothingIsFetchedFromElsewhere(Path file) throws IOException {
    assertThat(Files.readString(file))
        .doesNotContainPattern("url\\(\\s*['\"]?[^)]|@import|[\"'`]//[a-z]")
        .doesNotContainPattern("(?:from|import)\\s*\\(?['\"][\\w@/:]");
  }

  /** What is loaded by no page, and by no file that a page loads, has no place here. */
  @ParameterizedTest
  @MethodSource("files")
  void everyFileIsUsed(Path file) throws IOException {
    StringBuilder users = new StringBuilder();
    for (String user : List.of("kit.js", "govuk-frontend-6.6.0.css")) {
      users.append(Files.readString(ASSETS.resolve(user)));
    }
    users.append(Files.readString(Path.of("src/main/resources/templates/kit/layout.html")));
    assertThat(users).contains(String.valueOf(file.getFileName()));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
