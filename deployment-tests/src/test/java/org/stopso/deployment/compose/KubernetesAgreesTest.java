package org.stopso.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.Overlay;
import org.stopso.deployment.kubernetes.network.Connection;

/**
 * One machine with Docker and a cluster run the same programs in the same way. Where they differ,
 * it stands here with its reason; a difference that is gone has to go from here, too.
 */
class KubernetesAgreesTest {

  private static final Overlay CLUSTER = Overlay.PRODUCTION;

  private static final Map<String, String> SET_ON_A_CLUSTER_ONLY =
      Map.of(
          "SERVER_PORT", "the image says it, from compose's own build argument",
          "STOPSO_KEYS_MONGODB_URI", "one machine has one MongoDB; keys have a database apart",
          "STOPSO_TOPICS_CREATE", "there topics are Strimzi's, here the services make them",
          "SPRING_KAFKA_SECURITY_PROTOCOL", "here Kafka is on a network of the platform's own",
          "SPRING_KAFKA_SSL_KEYSTORETYPE", "as above",
          "SPRING_KAFKA_SSL_KEYSTORELOCATION", "as above",
          "SPRING_KAFKA_SSL_KEYSTOREPASSWORD", "as above",
          "SPRING_KAFKA_SSL_TRUSTSTORETYPE", "as above",
          "SPRING_KAFKA_SSL_TRUSTSTORELOCATION", "as above");

  private static final Map<String, String> SET_BY_COMPOSE_ONLY =
      Map.of(
          "STOPSO_REGISTRY_IMPORT", "a file in a folder of this machine; a cluster has none",
          "STOPSO_LIMIT_CODES", "only if .env has it; on a cluster a patch of the overlay",
          "STOPSO_MAILS_AT_ONCE", "as above",
          "STOPSO_CORS_ORIGINS", "none unless .env has some; on a cluster a patch of the overlay");

  private static final Map<String, String> SAID_OTHERWISE =
      Map.of(
          "STOPSO_KAFKA", "the broker's name and, without certificates, its port",
          "STOPSO_ISSUER_JWKS", "where Keycloak is",
          "STOPSO_ISSUER_TOKEN", "where Keycloak is",
          "STOPSO_ISSUER_USERINFO", "where Keycloak is",
          "STOPSO_KEK_FILE", "where secrets are mounted",
          "STOPSO_PEPPER_FILE", "where secrets are mounted");

  private static final Pattern SIZE = Pattern.compile("(\\d+)(?:m|Mi)");
  private static final Pattern SECONDS = Pattern.compile("(\\d+)s");

  private final ComposeFile file = ComposeFile.read();

  @ParameterizedTest
  @EnumSource
  void programsAreToldTheSameThings(Program program) {
    Set<String> onlyThere = new TreeSet<>(told(program).keySet());
    Set<String> onlyHere = new TreeSet<>(environment(program).keySet());
    onlyThere.removeAll(environment(program).keySet());
    onlyHere.removeAll(told(program).keySet());

    assertThat(SET_ON_A_CLUSTER_ONLY.keySet()).as("on a cluster").containsAll(onlyThere);
    assertThat(SET_BY_COMPOSE_ONLY.keySet()).as("by compose").containsAll(onlyHere);
  }

  @ParameterizedTest
  @EnumSource
  void whatBothSayInTheirFilesIsTheSame(Program program) {
    Map<String, String> different = new TreeMap<>(bothSay(program));
    different.keySet().removeIf(name -> isSaidAlike(program, name));

    assertThat(SAID_OTHERWISE.keySet()).containsAll(different.keySet());
  }

  @Test
  void everyDifferenceIsStillOne() {
    Set<String> there = new TreeSet<>();
    Set<String> here = new TreeSet<>();
    Set<String> otherwise = new TreeSet<>();
    for (Program program : Program.values()) {
      told(program).keySet().stream()
          .filter(name -> !environment(program).containsKey(name))
          .forEach(there::add);
      environment(program).keySet().stream()
          .filter(name -> !told(program).containsKey(name))
          .forEach(here::add);
      bothSay(program).keySet().stream()
          .filter(name -> !isSaidAlike(program, name))
          .forEach(otherwise::add);
    }
    assertThat(there).isEqualTo(SET_ON_A_CLUSTER_ONLY.keySet());
    assertThat(here).isEqualTo(SET_BY_COMPOSE_ONLY.keySet());
    assertThat(otherwise).isEqualTo(SAID_OTHERWISE.keySet());
  }

  @ParameterizedTest
  @EnumSource
  void theImageAndWhatItMayDoAreTheSame(Program program) {
    Container container = CLUSTER.container(program);
    PodSpec pod = CLUSTER.deployment(program).getSpec().getTemplate().getSpec();
    SecurityContext may = container.getSecurityContext();
    Map<String, Object> service = file.service(program);

    assertThat(container.getImage()).matches(".*/stopso/" + program.module() + ":[^/]+");
    assertThat(service).containsEntry("image", "localhost/stopso/" + program.module());
    assertThat(ComposeFile.text("Dockerfile"))
        .contains(
            "USER %d:%d"
                .formatted(
                    pod.getSecurityContext().getRunAsUser(),
                    pod.getSecurityContext().getRunAsGroup()));
    assertThat(service.get("read_only")).isEqualTo(may.getReadOnlyRootFilesystem());
    assertThat(service.get("cap_drop")).isEqualTo(may.getCapabilities().getDrop());
    assertThat(ComposeFile.list(service, "security_opt").contains("no-new-privileges:true"))
        .isEqualTo(!may.getAllowPrivilegeEscalation());
  }

  @ParameterizedTest
  @EnumSource
  void memoryAndTheTimeToEndAreTheSame(Program program) {
    PodSpec pod = CLUSTER.deployment(program).getSpec().getTemplate().getSpec();
    Map<String, Object> service = file.service(program);
    String memory =
        String.valueOf(CLUSTER.container(program).getResources().getLimits().get("memory"));
    String scratch =
        pod.getVolumes().stream()
            .filter(volume -> volume.getEmptyDir() != null)
            .map(volume -> volume.getEmptyDir().getSizeLimit().toString())
            .findFirst()
            .orElseThrow();

    assertThat(number(SIZE, String.valueOf(service.get("mem_limit"))))
        .isEqualTo(number(SIZE, memory));
    assertThat(number(SIZE, ComposeFile.list(service, "tmpfs").getFirst().toString()))
        .isEqualTo(number(SIZE, scratch));
    assertThat(number(SECONDS, String.valueOf(service.get("stop_grace_period"))))
        .isEqualTo(pod.getTerminationGracePeriodSeconds());
  }

  @ParameterizedTest
  @EnumSource
  void itIsAtTheSamePortAndAskedTheSame(Program program) {
    Map<String, Object> arguments =
        ComposeFile.map(ComposeFile.map(file.service(program), "build"), "args");
    assertThat(String.valueOf(arguments.get("PORT")))
        .isEqualTo(told(program).get("SERVER_PORT"))
        .isEqualTo(String.valueOf(Connection.port(program)));
    if (program == Program.GATEWAY) {
      // the gateway's actuator has a port of its own there; here the image asks what is public
      assertThat(arguments).containsEntry("HEALTH", "/healthz");
    } else {
      assertThat(arguments).doesNotContainKey("HEALTH");
      assertThat(ComposeFile.text("Dockerfile"))
          .contains(
              "ARG HEALTH="
                  + CLUSTER.container(program).getReadinessProbe().getHttpGet().getPath()
                  + "\n");
    }
  }

  /** Who asks whom is held against {@link Connection} on both sides: here, who gets out or in. */
  @Test
  void theSameProgramsMeetTheOutside() {
    assertThat(
            Arrays.stream(Program.values())
                .filter(
                    program ->
                        ComposeFile.list(file.service(program), "networks").contains("edge")))
        .containsExactlyElementsOf(
            Arrays.stream(Program.values()).filter(Connection::meetsTheOutside).toList());
  }

  @Test
  void topicsAreMadeFromTheSameTable() {
    for (Program service : Program.services()) {
      assertThat(service.settings().value("stopso.topics.create", environment(service)))
          .as("here the services make them of Topic, against which the manifests are held")
          .isEqualTo("true");
    }
    Map<String, String> broker = ComposeFile.environment(file.service("kafka"));
    assertThat(broker.get("KAFKA_AUTO_CREATE_TOPICS_ENABLE"))
        .isEqualTo(
            String.valueOf(
                CLUSTER
                    .all(Kafka.class)
                    .getFirst()
                    .getSpec()
                    .getKafka()
                    .getConfig()
                    .get("auto.create.topics.enable")));
    assertThat(broker.keySet())
        .as("what the topics don't say themselves is the broker's usual on both sides")
        .noneMatch(name -> name.matches("KAFKA_LOG_(RETENTION|CLEANUP|SEGMENT).*"));
  }

  /** On a cluster the operator says which: it knows only some. */
  @Test
  void theBrokerIsOfTheClientsVersion() {
    assertThat(ComposeFile.text("pom.xml"))
        .contains(
            "<kafka.version>%s</kafka.version>"
                .formatted(
                    String.valueOf(file.service("kafka").get("image"))
                        .replace("apache/kafka:", "")));
    assertThat(CLUSTER.all(Kafka.class).getFirst().getSpec().getKafka().getVersion()).isNull();
  }

  /** What both write down themselves: no secret, and nothing that is the operator's to say. */
  private Map<String, String> bothSay(Program program) {
    Map<String, String> both = new TreeMap<>(environment(program));
    both.keySet().retainAll(told(program).keySet());
    both.entrySet()
        .removeIf(
            here ->
                here.getValue().isEmpty()
                    || here.getValue().contains("${")
                    || Overlay.SECRET.equals(told(program).get(here.getKey())));
    return both;
  }

  private boolean isSaidAlike(Program program, String name) {
    return Objects.equals(environment(program).get(name), told(program).get(name));
  }

  private Map<String, String> environment(Program program) {
    return ComposeFile.environment(file.service(program));
  }

  private static Map<String, String> told(Program program) {
    return CLUSTER.environment(program);
  }

  private static long number(Pattern form, String text) {
    Matcher number = form.matcher(text);
    assertThat(number.find()).as("%s", text).isTrue();
    return Long.parseLong(number.group(1));
  }
}
