package org.stopso.deployment.kubernetes.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.Overlay;

/** The policies let through what the table says, and nothing else. */
class PoliciesTest {

  @ParameterizedTest
  @EnumSource
  void everythingIsDeniedFirst(Overlay overlay) {
    assertThat(overlay.all(NetworkPolicy.class))
        .filteredOn(policy -> policy.getSpec().getPodSelector().getMatchLabels().isEmpty())
        .singleElement()
        .satisfies(
            all -> {
              assertThat(all.getSpec().getPolicyTypes()).containsExactly("Ingress", "Egress");
              assertThat(all.getSpec().getIngress()).isEmpty();
              assertThat(all.getSpec().getEgress()).isEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource
  void programsReachWhatTheTableSays(Overlay overlay) {
    for (Program program : Program.values()) {
      Set<Connection> out = new TreeSet<>();
      policiesOf(program, overlay).stream()
          .flatMap(policy -> policy.getSpec().getEgress().stream())
          .forEach(
              rule ->
                  pairs(rule.getTo(), rule.getPorts())
                      .forEach(to -> out.add(new Connection(program.module(), to[0], to[1]))));

      assertThat(out)
          .as("from %s", program)
          .containsExactlyElementsOf(Connection.from(program).toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void programsAreReachedAsTheTableSays(Overlay overlay) {
    for (Program program : Program.values()) {
      Set<Connection> in = new TreeSet<>();
      policiesOf(program, overlay).stream()
          .flatMap(policy -> policy.getSpec().getIngress().stream())
          .forEach(
              rule ->
                  pairs(rule.getFrom(), rule.getPorts())
                      .forEach(from -> in.add(new Connection(from[0], program.module(), from[1]))));

      assertThat(in)
          .as("to %s", program)
          .containsExactlyElementsOf(Connection.to(program).toList());
    }
  }

  /** So that no policy says something to nobody, by a slip in a label. */
  @ParameterizedTest
  @EnumSource
  void everyPolicyIsForSomebody(Overlay overlay) {
    assertThat(overlay.all(NetworkPolicy.class))
        .filteredOn(policy -> !policy.getMetadata().getName().equals("kafka"))
        .allSatisfy(
            policy ->
                assertThat(Program.values())
                    .as(policy.getMetadata().getName())
                    .anyMatch(program -> selects(policy, overlay.podLabels(program))));
  }

  private static List<NetworkPolicy> policiesOf(Program program, Overlay overlay) {
    Map<String, String> labels = overlay.podLabels(program);
    return overlay.all(NetworkPolicy.class).stream()
        .filter(policy -> selects(policy, labels))
        .toList();
  }

  private static boolean selects(NetworkPolicy policy, Map<String, String> labels) {
    assertThat(policy.getSpec().getPodSelector().getMatchExpressions()).isEmpty();
    return labels
        .entrySet()
        .containsAll(policy.getSpec().getPodSelector().getMatchLabels().entrySet());
  }

  /** Every peer with every port; a rule without peers or ports would open everything. */
  private static Stream<String[]> pairs(
      List<NetworkPolicyPeer> peers, List<NetworkPolicyPort> ports) {
    assertThat(peers).isNotEmpty();
    assertThat(ports).isNotEmpty();
    return peers.stream()
        .map(Place::of)
        .flatMap(peer -> ports.stream().map(port -> new String[] {peer, written(port)}));
  }

  private static String written(NetworkPolicyPort port) {
    String numbers =
        port.getPort().getIntVal() + (port.getEndPort() == null ? "" : "-" + port.getEndPort());
    return port.getProtocol().equals("TCP") ? numbers : numbers + "/" + port.getProtocol();
  }
}
