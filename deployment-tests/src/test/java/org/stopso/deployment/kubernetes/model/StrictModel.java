package org.stopso.deployment.kubernetes.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads an object as the model of its kind. The models keep what they do not know without a word;
 * here a field that ends up there, at any depth, is an error.
 */
public final class StrictModel {

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      List.of(
              Namespace.class,
              ServiceAccount.class,
              Deployment.class,
              Service.class,
              ConfigMap.class,
              HorizontalPodAutoscaler.class,
              PodDisruptionBudget.class,
              NetworkPolicy.class,
              Gateway.class,
              HTTPRoute.class,
              Kafka.class,
              KafkaNodePool.class,
              KafkaTopic.class,
              KafkaUser.class,
              ServiceMonitor.class,
              PrometheusRule.class)
          .stream()
          .collect(Collectors.toUnmodifiableMap(StrictModel::named, Function.identity()));

  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);

  private StrictModel() {}

  /** The object, wholly understood; IllegalArgumentException says what was not. */
  public static HasMetadata read(Map<String, Object> object) {
    String name = object.get("apiVersion") + " " + object.get("kind");
    Class<? extends HasMetadata> kind = KINDS.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no model for " + name);
    }
    HasMetadata read = MAPPER.convertValue(object, kind);
    List<String> unknown = Leftovers.in(read);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "%s %s has fields that its model does not know: %s"
              .formatted(name, read.getMetadata().getName(), unknown));
    }
    return read;
  }

  /** As an object says itself what it is. */
  private static String named(Class<? extends HasMetadata> kind) {
    String version = HasMetadata.getApiVersion(kind);
    return (version == null ? "kafka.strimzi.io/v1" : version) + " " + HasMetadata.getKind(kind);
  }
}
