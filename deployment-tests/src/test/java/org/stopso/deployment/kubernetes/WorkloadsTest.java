package org.stopso.deployment.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.contracts.Topic;
import org.stopso.deployment.Program;

/** Programs, what selects them, and what keeps them running. */
class WorkloadsTest {

  static Stream<Arguments> programs() {
    return Arrays.stream(Overlay.values())
        .flatMap(
            overlay ->
                Arrays.stream(Program.values())
                    .map(program -> Arguments.of(overlay, Named.of(program.module(), program))));
  }

  @ParameterizedTest
  @EnumSource
  void everyProgramIsThereAndNothingElse(Overlay overlay) {
    assertThat(overlay.all(Deployment.class))
        .extracting(one -> one.getMetadata().getName())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Program.values()).map(Program::module).toList());
  }

  @ParameterizedTest
  @MethodSource("programs")
  void selectorsMatchThePodsOfOneProgram(Overlay overlay, Program program) {
    Map<String, String> labels = overlay.podLabels(program);
    assertThat(labels)
        .containsAllEntriesOf(overlay.deployment(program).getSpec().getSelector().getMatchLabels())
        .containsEntry("app.kubernetes.io/part-of", "stopso");
    assertThat(service(overlay, program).getSpec().getSelector())
        .isEqualTo(Map.of("app.kubernetes.io/name", program.module()));
    assertThat(named(PodDisruptionBudget.class, overlay, program).getSpec().getSelector())
        .extracting("matchLabels")
        .isEqualTo(Map.of("app.kubernetes.io/name", program.module()));
    assertThat(overlay.deployment(program).getSpec().getTemplate().getSpec())
        .extracting(PodSpec::getTopologySpreadConstraints)
        .asInstanceOf(InstanceOfAssertFactories.list(TopologySpreadConstraint.class))
        .hasSize(2)
        .allSatisfy(
            spread -> {
              assertThat(labels).containsAllEntriesOf(spread.getLabelSelector().getMatchLabels());
              assertThat(spread.getMatchLabelKeys()).contains("app.kubernetes.io/name");
            });
  }

  @ParameterizedTest
  @MethodSource("programs")
  void servicesLeadToPortsThatTheProgramListensAt(Overlay overlay, Program program) {
    Map<String, String> environment = overlay.environment(program);
    List<ServicePort> ports = service(overlay, program).getSpec().getPorts();
    assertThat(ports).extracting(ServicePort::getName).contains("http");
    assertThat(ports)
        .allSatisfy(
            port ->
                assertThat(String.valueOf(port.getPort()))
                    .isEqualTo(port(overlay, program, port.getTargetPort().getStrVal()))
                    .isEqualTo(listening(program, port.getName(), environment)));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void probesAskWhatIsThere(Overlay overlay, Program program) {
    Container container = overlay.container(program);
    asks(container.getStartupProbe(), "liveness", overlay, program);
    asks(container.getLivenessProbe(), "liveness", overlay, program);
    asks(container.getReadinessProbe(), "readiness", overlay, program);
  }

  @ParameterizedTest
  @MethodSource("programs")
  void itIsScaledWithinItsPartitions(Overlay overlay, Program program) {
    HorizontalPodAutoscaler scaler = named(HorizontalPodAutoscaler.class, overlay, program);
    assertThat(scaler.getSpec().getScaleTargetRef().getKind()).isEqualTo("Deployment");
    assertThat(scaler.getSpec().getScaleTargetRef().getName()).isEqualTo(program.module());
    assertThat(scaler.getSpec().getMaxReplicas())
        .isBetween(scaler.getSpec().getMinReplicas(), Topic.PARTITIONS);
    assertThat(overlay.deployment(program).getSpec().getReplicas())
        .as("whoever else sets the number would undo what the autoscaler did")
        .isNull();
    assertThat(overlay.container(program).getResources().getRequests())
        .containsKeys("cpu", "memory");
    assertThat(overlay.container(program).getResources().getLimits()).containsKey("memory");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void itMayDoNothing(Overlay overlay, Program program) {
    PodSpec pod = overlay.deployment(program).getSpec().getTemplate().getSpec();
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getServiceAccountName()).isEqualTo(program.module());
    assertThat(named(ServiceAccount.class, overlay, program).getAutomountServiceAccountToken())
        .isFalse();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(pod.getContainers()).hasSize(1);
    assertThat(pod.getInitContainers()).isEmpty();
    assertThat(overlay.container(program).getSecurityContext())
        .satisfies(
            may -> {
              assertThat(may.getAllowPrivilegeEscalation()).isFalse();
              assertThat(may.getReadOnlyRootFilesystem()).isTrue();
              assertThat(may.getCapabilities().getDrop()).containsExactly("ALL");
              assertThat(may.getCapabilities().getAdd()).isEmpty();
            });
    assertThat(overlay.container(program).getVolumeMounts())
        .filteredOn(mount -> !Boolean.TRUE.equals(mount.getReadOnly()))
        .extracting("mountPath")
        .containsExactly("/tmp");
  }

  @ParameterizedTest
  @MethodSource("programs")
  void itsImageIsOursAndPinned(Overlay overlay, Program program) {
    assertThat(overlay.container(program).getImage())
        .matches("(.*/)?stopso/" + program.module() + ":[\\w.-]+")
        .doesNotEndWith(":latest");
  }

  private static void asks(Probe probe, String group, Overlay overlay, Program program) {
    assertThat(probe.getHttpGet().getPath()).isEqualTo("/actuator/health/" + group);
    Map<String, String> environment = overlay.environment(program);
    String port = probe.getHttpGet().getPort().getStrVal();
    assertThat(port).isEqualTo(program == Program.GATEWAY ? "management" : "http");
    assertThat(port(overlay, program, port)).isEqualTo(listening(program, port, environment));
    assertThat(program.settings().value("management.endpoints.web.exposure.include", environment))
        .contains("health");
    assertThat(
            program
                .settings()
                .value("management.endpoint.health.group." + group + ".include", environment))
        .contains(group + "State");
  }

  /** The number of a port of the container, by its name. */
  private static String port(Overlay overlay, Program program, String name) {
    return overlay.container(program).getPorts().stream()
        .filter(port -> port.getName().equals(name))
        .map(port -> String.valueOf(port.getContainerPort()))
        .findFirst()
        .orElse("no port " + name);
  }

  private static String listening(Program program, String port, Map<String, String> environment) {
    String property = port.equals("http") ? "server.port" : "management.server.port";
    return String.valueOf(program.settings().value(property, environment));
  }

  private static Service service(Overlay overlay, Program program) {
    return named(Service.class, overlay, program);
  }

  private static <T extends HasMetadata> T named(Class<T> kind, Overlay overlay, Program program) {
    return overlay.all(kind).stream()
        .filter(one -> one.getMetadata().getName().equals(program.module()))
        .findFirst()
        .orElseThrow();
  }
}
