package org.stopso.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the poms say of modules: services share the kit and the contracts, and nothing else. */
class ModulesTest {

  private static final Set<String> SHARED =
      Set.of("event-contracts", "telemetry", "service-kit", "local-platform");

  private static final Pattern OURS =
      Pattern.compile(
          "<dependency>\\s*<groupId>(?:org\\.stopso|\\$\\{project\\.groupId})</groupId>\\s*"
              + "<artifactId>([a-z-]+)</artifactId>(?:(?!</dependency>).)*</dependency>",
          Pattern.DOTALL);

  static List<Path> services() {
    return Source.modules().stream()
        .filter(
            module ->
                module.getFileName().toString().endsWith("-service") || module.endsWith("gateway"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceDependsOnNoOtherService(Path module) throws IOException {
    assertThat(ourDependencies(module).stream().map(match -> match.group(1))).isSubsetOf(SHARED);
  }

  @ParameterizedTest
  @MethodSource("services")
  void theLocalPlatformIsForTestsOnly(Path module) throws IOException {
    assertThat(ourDependencies(module))
        .filteredOn(match -> match.group(1).equals("local-platform"))
        .allSatisfy(match -> assertThat(match.group()).contains("<scope>test</scope>"));
  }

  private static List<MatchResult> ourDependencies(Path module) throws IOException {
    String pom = Files.readString(module.resolve("pom.xml"));
    return OURS.matcher(pom).results().toList();
  }
}
