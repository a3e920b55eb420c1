package org.stopso.deployment.kubernetes.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.strimzi.api.kafka.model.user.KafkaUser;
import io.strimzi.api.kafka.model.user.KafkaUserAuthorizationSimple;
import io.strimzi.api.kafka.model.user.KafkaUserTlsClientAuthentication;
import io.strimzi.api.kafka.model.user.acl.AclRule;
import io.strimzi.api.kafka.model.user.acl.AclRuleGroupResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleResource;
import io.strimzi.api.kafka.model.user.acl.AclRuleTopicResource;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.Overlay;

/** Each service may write what it announces and read what it listens to; nobody may more. */
class RightsTest {

  private static final String ANALYSTS = "analysts";

  @ParameterizedTest
  @EnumSource
  void everyServiceIsAUserByCertificateAndSoAreTheAnalysts(Overlay overlay) {
    assertThat(overlay.all(KafkaUser.class))
        .extracting(user -> user.getMetadata().getName())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Program.services().stream().map(Program::module), Stream.of(ANALYSTS))
                .toList());
    assertThat(overlay.all(KafkaUser.class))
        .allSatisfy(
            user ->
                assertThat(user.getSpec().getAuthentication())
                    .isInstanceOf(KafkaUserTlsClientAuthentication.class));
  }

  @ParameterizedTest
  @EnumSource
  void rightsAreWhatTheCodeUses(Overlay overlay) {
    for (Program service : Program.services()) {
      Set<String> needed = new TreeSet<>();
      for (String topic : TopicUse.writtenBy(service)) {
        needed.add("literal topic " + topic + ": describe");
        needed.add("literal topic " + topic + ": write");
      }
      for (String topic : TopicUse.readBy(service)) {
        needed.add("literal topic " + topic + ": describe");
        needed.add("literal topic " + topic + ": read");
      }
      if (!service.settings().listensTo().isEmpty()) {
        needed.add("literal group " + group(service) + ": read");
      }
      assertThat(rights(overlay, service.module())).as(service.module()).isEqualTo(needed);
    }
  }

  @ParameterizedTest
  @EnumSource
  void analystsReadTheDeIdentifiedStreamAlone(Overlay overlay) {
    assertThat(rights(overlay, ANALYSTS))
        .containsExactly(
            "literal topic stopso.research: describe",
            "literal topic stopso.research: read",
            "prefix group analysts: read");
  }

  private static String group(Program service) {
    return String.valueOf(service.settings().value("spring.cloud.stream.default.group", Map.of()));
  }

  private static Set<String> rights(Overlay overlay, String name) {
    KafkaUser user =
        overlay.all(KafkaUser.class).stream()
            .filter(one -> one.getMetadata().getName().equals(name))
            .findFirst()
            .orElseThrow();
    Set<String> rights = new TreeSet<>();
    for (AclRule rule :
        ((KafkaUserAuthorizationSimple) user.getSpec().getAuthorization()).getAcls()) {
      rule.getOperations()
          .forEach(
              operation ->
                  rights.add(
                      of(rule.getResource())
                          + ": "
                          + operation.toValue().toLowerCase(Locale.ROOT)));
    }
    return rights;
  }

  private static String of(AclRuleResource resource) {
    return switch (resource) {
      case AclRuleTopicResource topic ->
          topic.getPatternType().toValue() + " topic " + topic.getName();
      case AclRuleGroupResource group ->
          group.getPatternType().toValue() + " group " + group.getName();
      default -> throw new IllegalArgumentException("nobody needs " + resource);
    };
  }
}
