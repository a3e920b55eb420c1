package org.stopso.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.stopso.deployment.Program;

/** The one Dockerfile: small, the same for all, nobody's root, and quick to start. */
class DockerfileTest {

  private final List<String> instructions = instructions();

  private static List<String> instructions() {
    return Stream.of(
            ComposeFile.text("Dockerfile")
                .replace("\\\n", " ")
                .replaceAll("(?m)^#.*\\n", "")
                .split("\n"))
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  @Test
  void theBasesAreOneJavaOfOneVersion() {
    assertThat(all("ARG")).anyMatch(argument -> argument.matches("JAVA=25\\.\\d+\\.\\d+_\\d+"));
    assertThat(all("FROM"))
        .containsExactly(
            "eclipse-temurin:${JAVA}-jdk-noble AS build",
            "build AS layers",
            "eclipse-temurin:${JAVA}-jre-noble");
  }

  @Test
  void whatChangesLeastIsCopiedFirst() {
    assertThat(all("COPY").stream().filter(copy -> copy.startsWith("--from=layers")))
        .containsExactly(
            "--from=layers /layers/dependencies/ ./",
            "--from=layers /layers/spring-boot-loader/ ./",
            "--from=layers /layers/snapshot-dependencies/ ./",
            "--from=layers /layers/application/ ./");
  }

  @Test
  void theStartUpCacheIsMadeAndUsedWithTheSameOptions() {
    assertThat(all("RUN").getLast())
        .endsWith(
            " java @java.options -XX:AOTCacheOutput=app.aot -Dspring.context.exit=onRefresh -jar"
                + " app.jar || test -s app.aot");
    assertThat(all("ENTRYPOINT"))
        .containsExactly(
            "[\"java\", \"@java.options\", \"-XX:AOTCache=app.aot\", \"-jar\", \"app.jar\"]");
  }

  @Test
  void itRunsAsNobodyAndShowsItsHealth() {
    assertThat(all("USER")).containsExactly("10001:10001");
    int user = instructions.indexOf("USER 10001:10001");
    assertThat(instructions.subList(user, instructions.size()))
        .as("nothing is written any more")
        .noneMatch(line -> line.startsWith("RUN") || line.startsWith("COPY"));
    assertThat(all("HEALTHCHECK"))
        .singleElement()
        .asString()
        .endsWith("[\"bash\", \"/app/healthy\"]");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the health check is a bash script")
  void itIsHealthyWhenItsAddressAnswers200AndOnlyThen() throws Exception {
    assertThat(healthy(200)).isTrue();
    assertThat(healthy(503)).isFalse();
    try (ServerSocket free = new ServerSocket(0)) {
      int port = free.getLocalPort();
      free.close();
      assertThat(healthyAt(port)).isFalse();
    }
  }

  private static boolean healthy(int status) throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/actuator/health/readiness",
        exchange -> {
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    try {
      return healthyAt(server.getAddress().getPort());
    } finally {
      server.stop(0);
    }
  }

  private static boolean healthyAt(int port) throws IOException, InterruptedException {
    Map<String, String> environment =
        Map.of("SERVER_PORT", String.valueOf(port), "HEALTH", "/actuator/health/readiness");
    return Shell.run(Program.ROOT, environment, "bash", "docker/healthy").exit() == 0;
  }

  private List<String> all(String kind) {
    return instructions.stream()
        .filter(line -> line.startsWith(kind + " "))
        .map(line -> line.substring(kind.length() + 1))
        .toList();
  }
}
