package org.stopso.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.network.Connection;

/** What the programs are told is what they know and need. */
class VariablesTest {

  /** Right as they are, though they look as if they were for a desk. */
  private static final Map<String, String> OPTIONAL =
      Map.of(
          "STOPSO_CORS_ORIGINS", "none, unless the charity has forms on other sites",
          "STOPSO_HELD_OPEN_TO", "127.0.0.1 is who comes by kubectl port-forward",
          "STOPSO_SMTP_NAME", "a name that says nothing is what is wanted");

  @ParameterizedTest
  @EnumSource
  void everyVariableIsKnownToItsProgram(Overlay overlay) {
    for (Program program : Program.values()) {
      assertThat(overlay.environment(program).keySet())
          .as(program.module())
          .allMatch(program.settings()::knows);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyVariableThatIsNeededIsSet(Overlay overlay) {
    for (Program program : Program.values()) {
      Set<String> needed = new TreeSet<>(program.settings().neededAwayFromADesk());
      needed.removeAll(OPTIONAL.keySet());
      if (Connection.asks(program).isEmpty()) {
        // whoever asks nobody needs no token
        needed.remove("STOPSO_CLIENT_SECRET");
      }
      assertThat(overlay.environment(program).keySet()).as(program.module()).containsAll(needed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingThatIsKnownToBeSecretStandsInAManifest(Overlay overlay) {
    for (Program program : Program.values()) {
      assertThat(overlay.environment(program))
          .as(program.module())
          .allSatisfy(
              (name, value) -> {
                if (name.matches(".*(PASSWORD|SECRET|MONGODB_URI|USERNAME).*")) {
                  assertThat(value).as(name).isEqualTo(Overlay.SECRET);
                }
              });
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatOnlyADeskMayHaveIsNotSet(Overlay overlay) {
    for (Program program : Program.values()) {
      assertThat(overlay.environment(program))
          .as(program.module())
          .doesNotContainKeys(
              "STOPSO_RATE_LIMITS",
              "STOPSO_REGISTRY_IMPORT",
              "STOPSO_HELD_OPEN_TO",
              "STOPSO_COMPONENTS");
    }
  }

  @ParameterizedTest
  @EnumSource
  void filesAreWhereTheVariablesSay(Overlay overlay) {
    for (Program service : Program.services()) {
      Set<String> mounted = new TreeSet<>();
      overlay.deployment(service).getSpec().getTemplate().getSpec().getVolumes().stream()
          .filter(volume -> volume.getProjected() != null)
          .flatMap(volume -> volume.getProjected().getSources().stream())
          .flatMap(source -> source.getSecret().getItems().stream())
          .forEach(item -> mounted.add("/etc/stopso/" + item.getPath()));

      assertThat(
              overlay.environment(service).values().stream()
                  .map(value -> value.replace("file:", ""))
                  .filter(value -> value.startsWith("/")))
          .as(service.module())
          .containsExactlyInAnyOrderElementsOf(mounted);
      assertThat(overlay.container(service).getVolumeMounts())
          .extracting("mountPath")
          .contains("/etc/stopso");
    }
  }
}
