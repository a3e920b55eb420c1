package org.stopso.deployment.kubernetes.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stopso.deployment.Program;

/** A place that is not ours, as a policy names it: a namespace of the cluster's, or the world. */
enum Place {
  STORE("stopso-mongodb", Map.of()),
  STORE_OF_KEYS("stopso-mongodb-keys", Map.of()),
  ISSUER("stopso-identity", Map.of()),
  NAMES("kube-system", Map.of("k8s-app", "kube-dns")),
  COLLECTOR("stopso-observability", Map.of("app.kubernetes.io/name", "collector")),
  PROMETHEUS("stopso-observability", Map.of("app.kubernetes.io/name", "prometheus")),
  INGRESS("stopso-ingress", Map.of()),
  /** In our own namespace. */
  KAFKA("", Map.of("strimzi.io/cluster", "stopso", "strimzi.io/kind", "Kafka")),
  /** Outside of the cluster. */
  MAIL("", Map.of());

  private static final String NAME = "app.kubernetes.io/name";

  private final String namespace;

  @SuppressWarnings("ImmutableEnumChecker") // a copy that cannot be changed
  private final Map<String, String> labels;

  Place(String namespace, Map<String, String> labels) {
    this.namespace = namespace;
    this.labels = Map.copyOf(labels);
  }

  /** What a peer of a policy means: a place, or the module of a program of ours. */
  static String of(NetworkPolicyPeer peer) {
    if (peer.getIpBlock() != null) {
      return MAIL.name();
    }
    String namespace =
        peer.getNamespaceSelector() == null
            ? ""
            : peer.getNamespaceSelector()
                .getMatchLabels()
                .getOrDefault("kubernetes.io/metadata.name", "any");
    Map<String, String> labels =
        peer.getPodSelector() == null ? Map.of() : peer.getPodSelector().getMatchLabels();
    return program(namespace, labels)
        .map(Program::module)
        .or(() -> place(namespace, labels))
        .orElseThrow(() -> new IllegalArgumentException("nobody knows who this is: " + peer));
  }

  /** The connection that a program makes when it asks at this address. */
  static Connection connection(Program from, URI address) {
    String[] host = String.valueOf(address.getHost()).split("\\.", 2);
    String to =
        host.length == 1
            ? host[0]
            : Arrays.stream(values())
                .filter(place -> place.namespace.equals(host[1]))
                .map(Place::name)
                .findFirst()
                .orElse("outside: " + address.getHost());
    return new Connection(from.module(), to, String.valueOf(address.getPort()));
  }

  private static Optional<Program> program(String namespace, Map<String, String> labels) {
    return namespace.isEmpty() && labels.keySet().equals(Set.of(NAME))
        ? Optional.of(Program.ofModule(String.valueOf(labels.get(NAME))))
        : Optional.empty();
  }

  private static Optional<String> place(String namespace, Map<String, String> labels) {
    return Arrays.stream(values())
        .filter(place -> place != MAIL)
        .filter(place -> place.namespace.equals(namespace) && place.labels.equals(labels))
        .map(Place::name)
        .findFirst();
  }
}
