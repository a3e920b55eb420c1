package org.stopso.deployment.operations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.stopso.deployment.Program;
import org.stopso.deployment.compose.ComposeFile;
import org.stopso.deployment.compose.Shell;

/** How ops ask a service from within its container, where there is no curl. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "docker/ask is a bash script")
class AskTest {

  private HttpServer server;

  @BeforeEach
  void aServiceThatSaysWhatItWasAsked() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/actuator/held", AskTest::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aPathIsAskedFor() throws Exception {
    assertThat(ask("/actuator/held")).isEqualTo(new Shell.Outcome(0, "GET /actuator/held null \n"));
  }

  @Test
  void jsonIsPostedWhole() throws Exception {
    String reason = "{\"decision\": \"skip\", \"reason\": \"50 % of 'nothing' – été\"}";
    assertThat(ask("/actuator/held/1", reason))
        .isEqualTo(new Shell.Outcome(0, "POST /actuator/held/1 application/json " + reason + "\n"));
  }

  @Test
  void aRefusalIsSeenAndFails() throws Exception {
    Shell.Outcome refused = ask("/actuator/other");
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.output()).contains("404 Not Found");
  }

  @Test
  void itIsInTheImage() {
    assertThat(ComposeFile.text("Dockerfile")).contains("docker/healthy docker/ask ./");
    assertThat(ComposeFile.text(".dockerignore").lines()).contains("!docker/ask");
  }

  private Shell.Outcome ask(String... question) throws Exception {
    String[] command =
        Stream.concat(Stream.of("bash", "docker/ask"), Arrays.stream(question))
            .toArray(String[]::new);
    String port = String.valueOf(server.getAddress().getPort());
    return Shell.run(Program.ROOT, Map.of("SERVER_PORT", port), command);
  }

  private static void answer(HttpExchange asked) throws IOException {
    String body = new String(asked.getRequestBody().readAllBytes(), UTF_8);
    byte[] said =
        "%s %s %s %s"
            .formatted(
                asked.getRequestMethod(),
                asked.getRequestURI(),
                asked.getRequestHeaders().getFirst("Content-Type"),
                body)
            .getBytes(UTF_8);
    asked.sendResponseHeaders(200, said.length);
    asked.getResponseBody().write(said);
    asked.close();
  }
}
