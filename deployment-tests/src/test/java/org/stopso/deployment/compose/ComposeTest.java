package org.stopso.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.deployment.Program;
import org.stopso.deployment.kubernetes.network.Connection;

/** What compose says of the programs, held against what the programs know. */
class ComposeTest {

  private static final Pattern PINNED =
      Pattern.compile("[a-z./-]+:v?\\d+\\.\\d+(\\.\\d+)?[\\w.-]*");
  private static final Pattern PORT = Pattern.compile("port: \\$\\{SERVER_PORT:(\\d+)}");
  private static final Pattern SERVICE_URL = Pattern.compile("STOPSO_SERVICES_([A-Z]+)_URL");

  /** Left as they are: what they do without it is right on one machine, too. */
  private static final Set<String> WELL_WITHOUT =
      Set.of(
          // the services' own container only
          "STOPSO_HELD_OPEN_TO", "STOPSO_INSTANCE", "STOPSO_SMTP_NAME");

  private final ComposeFile file = ComposeFile.read();

  @Test
  void everyImageIsOursOrPinned() {
    file.services()
        .forEach(
            (name, service) -> {
              String image = String.valueOf(service.get("image"));
              if (service.containsKey("build")) {
                assertThat(image)
                    .as("a name that nobody can publish")
                    .isEqualTo("localhost/stopso/" + name);
                assertThat(service).containsEntry("pull_policy", "build");
              } else {
                assertThat(image).as(name).matches(PINNED);
              }
            });
  }

  @ParameterizedTest
  @EnumSource
  void everyProgramIsBuiltByTheOneDockerfileForItsOwnPort(Program program) {
    Map<String, Object> arguments = ComposeFile.map(build(program), "args");
    assertThat(arguments)
        .containsEntry("SERVICE", program.module())
        .extractingByKey("PORT")
        .hasToString(portOf(program));
  }

  @ParameterizedTest
  @EnumSource
  void everyVariableIsOneThatTheProgramKnows(Program program) {
    assertThat(environment(program).keySet())
        .allSatisfy(name -> assertThat(program.settings().knows(name)).as(name).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void everyVariableIsSetThatADeskCanDoWithout(Program program) {
    Set<String> needed = new TreeSet<>(program.settings().neededAwayFromADesk());
    needed.removeAll(WELL_WITHOUT);
    if (Connection.asks(program).isEmpty()) {
      needed.remove("STOPSO_CLIENT_SECRET");
    }
    assertThat(environment(program).keySet()).containsAll(needed);
  }

  @ParameterizedTest
  @EnumSource
  void programsAreToldOfThoseTheyCallAndOfNobodyElse(Program program) {
    Map<String, String> environment = environment(program);
    Set<String> told =
        environment.keySet().stream()
            .filter(name -> SERVICE_URL.matcher(name).matches())
            .collect(Collectors.toSet());
    List<Program> called = Connection.asks(program);
    assertThat(told).isEqualTo(called.stream().map(ComposeTest::urlOf).collect(Collectors.toSet()));
    for (Program one : called) {
      assertThat(environment)
          .containsEntry(urlOf(one), "http://" + one.module() + ":" + portOf(one));
    }
  }

  @ParameterizedTest
  @EnumSource
  void programsCanChangeNothingAndReachNothingElse(Program program) {
    Map<String, Object> service = file.service(program);
    assertThat(service)
        .containsEntry("read_only", true)
        .containsEntry("tmpfs", List.of("/tmp:size=64m,exec"))
        .containsEntry("cap_drop", List.of("ALL"))
        .containsEntry("security_opt", List.of("no-new-privileges:true"));
    boolean talksToTheOutside = Set.of(Program.GATEWAY, Program.NOTIFICATION).contains(program);
    assertThat(ComposeFile.list(service, "networks"))
        .isEqualTo(talksToTheOutside ? List.of("inside", "edge") : List.of("inside"));
  }

  @ParameterizedTest
  @EnumSource
  void everyProgramHasAUserOfItsOwnAtTheStore(Program program) {
    String name = program.module().replace("-service", "");
    assertThat(environment(program).get("STOPSO_MONGODB_URI"))
        .startsWith(
            "mongodb://%s:${STOPSO_MONGO_%s_PASSWORD:?"
                .formatted(name, name.toUpperCase(Locale.ROOT)));
    assertThat(ComposeFile.text("docker/mongo-setup.js")).contains("'" + name + "'");
  }

  @Test
  void onlyThisMachineReachesThePublishedPorts() {
    file.services()
        .values()
        .forEach(
            service ->
                assertThat(ComposeFile.list(service, "ports"))
                    .allSatisfy(
                        port -> assertThat(port.toString()).matches("127\\.0\\.0\\.1:\\d+:\\d+")));
  }

  @Test
  void whatIsWaitedForIsThereAndCanBeSeenToBeReady() {
    file.services()
        .forEach(
            (name, service) ->
                ComposeFile.map(service, "depends_on")
                    .forEach((on, how) -> assertWaitable(name, on, String.valueOf(how))));
  }

  private void assertWaitable(String name, String on, String how) {
    Map<String, Object> other = file.service(on);
    boolean showsHealth = other.containsKey("healthcheck") || other.containsKey("build");
    boolean ends = !other.containsKey("restart");
    assertThat(how.contains("service_healthy") ? showsHealth : ends)
        .as("%s waits for %s: %s", name, on, how)
        .isTrue();
  }

  @Test
  void whatIsMountedFromHereIsInTheRepository() {
    file.services().values().stream()
        .flatMap(service -> ComposeFile.list(service, "volumes").stream())
        .map(volume -> volume.toString().replaceAll("\\$\\{\\w+:-([^}]*)}", "$1"))
        .filter(volume -> volume.startsWith("./"))
        .forEach(volume -> assertThat(Program.ROOT.resolve(volume.split(":", 2)[0])).exists());
  }

  @Test
  void prometheusScrapesEveryProgram() {
    String scraped = ComposeFile.text("observability/prometheus.yml");
    Stream<String> targets =
        Program.services().stream().map(one -> one.module() + ":" + portOf(one));
    assertThat(scraped).contains(targets.toList()).contains("gateway:8079");
  }

  private Map<String, Object> build(Program program) {
    return ComposeFile.map(file.service(program), "build");
  }

  private Map<String, String> environment(Program program) {
    return ComposeFile.environment(file.service(program));
  }

  /** What the program's own configuration says, as does {@code ./run}. */
  private static String portOf(Program program) {
    Matcher port =
        PORT.matcher(ComposeFile.text(program.module() + "/src/main/resources/application.yml"));
    assertThat(port.find()).as(program.module()).isTrue();
    return port.group(1);
  }

  private static String urlOf(Program program) {
    return "STOPSO_SERVICES_" + program.name() + "_URL";
  }
}
