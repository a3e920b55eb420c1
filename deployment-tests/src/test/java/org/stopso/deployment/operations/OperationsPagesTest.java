package org.stopso.deployment.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.deployment.Program;
import org.stopso.deployment.compose.ComposeFile;

/** Somebody who is woken at night copies from these pages: what they name is there. */
class OperationsPagesTest {

  private static final Pattern VARIABLE =
      Pattern.compile("\\b(?:STOPSO|KC|SPRING)_[A-Z_]+[A-Z]\\b");
  private static final Pattern SCRIPT = Pattern.compile("\\bdocker/([a-z-]+)\\b(?!\\.|/)");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> procedures = Files.list(Program.ROOT.resolve("docs/operations"))) {
      return Stream.concat(
          Stream.of("operations.md", "scaling.md").map(Program.ROOT.resolve("docs")::resolve),
          procedures.sorted().toList().stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyVariableIsOneThatSomethingReads(Path page) throws IOException {
    String elsewhere =
        Stream.of("docker-compose.yml", ".env.example", "docker/backup", "run")
            .map(ComposeFile::text)
            .collect(Collectors.joining());
    assertThat(all(VARIABLE, page))
        .allSatisfy(
            name ->
                assertThat(
                        elsewhere.contains(name)
                            || Stream.of(Program.values())
                                .anyMatch(program -> program.settings().knows(name)))
                    .as(name)
                    .isTrue());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyScriptAndEveryPageIsThere(Path page) throws IOException {
    assertThat(all(SCRIPT, page))
        .allSatisfy(name -> assertThat(Program.ROOT.resolve("docker").resolve(name)).exists());
    assertThat(all(LINK, page))
        .allSatisfy(link -> assertThat(page.resolveSibling(link).normalize()).exists());
  }

  private static Set<String> all(Pattern pattern, Path page) throws IOException {
    Set<String> all = new TreeSet<>();
    Matcher matcher = pattern.matcher(Files.readString(page));
    while (matcher.find()) {
      all.add(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
    }
    return all;
  }
}
