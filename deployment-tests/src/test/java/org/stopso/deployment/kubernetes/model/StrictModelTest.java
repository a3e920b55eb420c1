package org.stopso.deployment.kubernetes.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** That a slip in a manifest is seen, wherever it is. */
class StrictModelTest {

  @Test
  void whatIsRightIsRead() {
    assertThat(
            read("apps/v1", "Deployment", "{replicas: 2, template: {spec: {hostNetwork: true}}}"))
        .isInstanceOf(Deployment.class);
    assertThat(read("kafka.strimzi.io/v1", "Kafka", "{kafka: {config: {any.thing: 1}}}"))
        .isInstanceOf(Kafka.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          apps/v1                      | Deployment    | {replica: 2}                                                      | .spec.replica
          apps/v1                      | Deployment    | {template: {spec: {containers: [{name: a, ports: [{prot: 1}]}]}}} | .prot
          networking.k8s.io/v1         | NetworkPolicy | {egress: [{to: [{podselector: {}}]}]}                             | .podselector
          gateway.networking.k8s.io/v1 | HTTPRoute     | {rules: [{backendRef: []}]}                                       | .backendRef
          monitoring.coreos.com/v1     | ServiceMonitor | {endpoints: [{pathh: /}]}                                        | .pathh
          monitoring.coreos.com/v1     | ServiceMonitor | {endpoints: [{relabelings: [{targetLable: a}]}]}                 | .targetLable
          monitoring.coreos.com/v1     | PrometheusRule | {groups: [{name: a, rules: [{alert: b, expr: c, form: 1m}]}]}    | .form
          kafka.strimzi.io/v1          | Kafka         | {kafka: {listeners: [{name: a, tsl: true}]}}                      | .tsl
          kafka.strimzi.io/v1          | KafkaTopic    | {partition: 1}                                                    | .spec.partition
          kafka.strimzi.io/v1          | KafkaUser     | {authorization: {type: simple, acls: [{resource: {type: topic, nam: x}}]}} | .nam
          """)
  void aFieldThatNobodyKnowsIsFoundAtAnyDepth(
      String version, String kind, String spec, String where) {
    assertThatThrownBy(() -> read(version, kind, spec))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(where);
  }

  @Test
  void anOldVersionOrAnUnknownKindIsRefused() {
    assertThatThrownBy(() -> read("kafka.strimzi.io/v1beta2", "Kafka", "{}"))
        .hasMessageContaining("no model");
    assertThatThrownBy(() -> read("v1", "Pod", "{}")).hasMessageContaining("no model");
  }

  private static Object read(String version, String kind, String spec) {
    Map<String, Object> of = new Yaml().load(spec);
    return StrictModel.read(
        Map.of("apiVersion", version, "kind", kind, "metadata", Map.of("name", "x"), "spec", of));
  }
}
