package org.stopso.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretProjection;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.deployment.Program;

/** What ops read is what is there: {@code docs/kubernetes.md}, {@code docs/operations.md}. */
class KubernetesPageTest {

  private final String page;

  KubernetesPageTest() throws IOException {
    page = Files.readString(Program.ROOT.resolve("docs/kubernetes.md"));
  }

  @ParameterizedTest
  @EnumSource
  void everySecretThatIsReferredToIsOnThePage(Overlay overlay) {
    for (Program program : Program.values()) {
      assertThat(secrets(overlay, program))
          .as(program.module())
          .allSatisfy((secret, keys) -> assertThat(row(secret)).contains(keys));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyNamespaceThatIsReferredToIsOnThePage(Overlay overlay) {
    Set<String> namespaces =
        overlay.all(NetworkPolicy.class).stream()
            .flatMap(
                policy ->
                    Stream.concat(
                        policy.getSpec().getIngress().stream().flatMap(r -> r.getFrom().stream()),
                        policy.getSpec().getEgress().stream().flatMap(r -> r.getTo().stream())))
            .map(NetworkPolicyPeer::getNamespaceSelector)
            .filter(Objects::nonNull)
            .flatMap(selector -> selector.getMatchLabels().values().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(namespaces).allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
  }

  @Test
  void theNumbersOfObjectsAreThoseOfTheOverlays() throws IOException {
    Set<String> kinds = new TreeSet<>();
    Arrays.stream(Overlay.values()).forEach(overlay -> kinds.addAll(counts(overlay).keySet()));
    StringBuilder table =
        new StringBuilder("| kind | local | staging | production |\n| --- | --: | --: | --: |\n");
    for (String kind : kinds) {
      table.append(row(kind, overlay -> counts(overlay).getOrDefault(kind, 0L)));
    }
    table.append(row("**all**", overlay -> (long) overlay.objects().size()));

    assertThat(Files.readString(Program.ROOT.resolve("docs/operations.md")))
        .as("docs/operations.md")
        .contains(table);
  }

  private static String row(String kind, Function<Overlay, Long> number) {
    return Arrays.stream(Overlay.values())
        .map(overlay -> String.valueOf(number.apply(overlay)))
        .collect(Collectors.joining(" | ", "| " + kind + " | ", " |\n"));
  }

  private static Map<String, Long> counts(Overlay overlay) {
    return overlay.objects().stream()
        .collect(Collectors.groupingBy(HasMetadata::getKind, TreeMap::new, Collectors.counting()));
  }

  /** The line of a Secret; one line stands for those of all services. */
  private String row(String secret) {
    String name =
        secret.matches("[a-z]+-service(-secrets)?")
            ? secret.replaceFirst("[a-z]+-service", "SERVICE")
            : secret;
    List<String> rows = page.lines().filter(line -> line.startsWith("| `" + name + "` |")).toList();
    assertThat(rows).as("row of " + secret).hasSize(1);
    return rows.getFirst();
  }

  private static Map<String, Set<String>> secrets(Overlay overlay, Program program) {
    Map<String, Set<String>> secrets = new TreeMap<>();
    overlay.container(program).getEnv().stream()
        .filter(variable -> variable.getValueFrom() != null)
        .map(variable -> variable.getValueFrom().getSecretKeyRef())
        .forEach(
            ref ->
                secrets
                    .computeIfAbsent(ref.getName(), name -> new TreeSet<>())
                    .add("`" + ref.getKey() + "`"));
    overlay.deployment(program).getSpec().getTemplate().getSpec().getVolumes().stream()
        .filter(volume -> volume.getProjected() != null)
        .flatMap(volume -> volume.getProjected().getSources().stream())
        .forEach(source -> add(source.getSecret(), secrets));
    return secrets;
  }

  private static void add(SecretProjection secret, Map<String, Set<String>> secrets) {
    secret
        .getItems()
        .forEach(
            item ->
                secrets
                    .computeIfAbsent(secret.getName(), name -> new TreeSet<>())
                    .add("`" + item.getKey() + "`"));
  }
}
