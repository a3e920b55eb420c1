package org.stopso.deployment.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.stopso.deployment.Program;

/** {@code observability/ask}, which the runbooks lean on: what goes out, and what comes back. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "observability/ask is a bash script")
class AskTest {

  private final List<String> asked = new ArrayList<>();
  private int status = 200;
  private HttpServer server;

  @BeforeEach
  void aProgramListens() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/actuator/", this::answer);
    server.start();
  }

  @AfterEach
  void itEnds() {
    server.stop(0);
  }

  @Test
  void itAsksAndPrintsTheAnswerAlone() throws Exception {
    assertThat(ask("held")).isEqualTo(new Shell.Outcome(0, "[1,\n\n2]\n"));
    assertThat(asked).containsExactly("GET /actuator/held ");
  }

  @Test
  void itTellsADecisionWholeWhateverLettersAreInIt() throws Exception {
    String decision = "{\"decision\": \"skip\", \"reason\": \"100 % unlösbar — 'so'\"}";
    assertThat(ask("held/7", decision).exit()).isZero();
    assertThat(asked).containsExactly("POST /actuator/held/7 " + decision);
  }

  @Test
  void aRefusalIsNoSuccess() throws Exception {
    status = 404;
    assertThat(ask("held").exit()).isEqualTo(1);
  }

  private Shell.Outcome ask(String... what) throws Exception {
    List<String> command =
        new ArrayList<>(List.of("bash", "observability/ask", "matching-service"));
    command.addAll(List.of(what));
    String port = String.valueOf(server.getAddress().getPort());
    return Shell.run(
        Program.ROOT, Map.of("ON", "here", "SERVER_PORT", port), command.toArray(String[]::new));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
    byte[] answer = "[1,\n\n2]".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
