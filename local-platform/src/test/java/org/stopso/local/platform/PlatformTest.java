package org.stopso.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.stopso.local.logs.Console;
import org.stopso.local.process.Waiting;
import org.stopso.local.settings.CannotStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class PlatformTest {
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private StateFolder state;
  private Platform platform;

  @BeforeEach
  void compose() throws IOException {
    state = StateFolder.take(folder);
    Map<String, Object> about = Map.of("gateway", "http://localhost:1", "accounts", List.of());
    platform = new Platform(state, Console.ofThisProcess(Map.of()), about);
  }

  @AfterEach
  void stop() {
    platform.stop();
    state.release();
  }

  @Test
  void aRunningPlatformTellsProgramsWhereEverythingIs() throws IOException {
    platform.stage(List.of(part("kafka", Part.Kind.INFRASTRUCTURE, null, "up")));
    platform.stage(List.of(part("referral", Part.Kind.SERVICE, "http://localhost:2", "up")));
    assertThat(file()).doesNotExist();
    platform.start(2);
    JsonNode told = told();
    assertThat(told.path("gateway").asString()).isEqualTo("http://localhost:1");
    assertThat(told.at("/services/referral/url").asString()).isEqualTo("http://localhost:2");
    assertThat(isAlive(told.at("/services/referral/pid").asLong())).isTrue();
    assertThat(isAlive(told.at("/infrastructure/kafka/pid").asLong())).isTrue();
    assertThat(told.has("accounts")).isTrue();
    platform.stop();
    assertThat(file()).doesNotExist();
    assertThat(isAlive(told.at("/services/referral/pid").asLong())).isFalse();
    assertThat(isAlive(told.at("/infrastructure/kafka/pid").asLong())).isFalse();
    assertThat(state.pids()).isEmptyDirectory();
  }

  @Test
  void aPartThatIsKilledIsStartedAgainInWordsAndTheFileFollows(CapturedOutput said)
      throws IOException {
    platform.stage(List.of(part("kafka", Part.Kind.INFRASTRUCTURE, null, "up")));
    platform.stage(List.of(part("referral", Part.Kind.SERVICE, "http://localhost:2", "up")));
    platform.start(1);
    for (String part : List.of("/services/referral", "/infrastructure/kafka")) {
      long first = told().at(part + "/pid").asLong();
      ProcessHandle.of(first).orElseThrow().destroyForcibly();
      String name = part.substring(part.lastIndexOf('/') + 1);
      await().atMost(SOON).untilAsserted(() -> isBack(name, part, first, said));
    }
  }

  private void isBack(String name, String part, long first, CapturedOutput said)
      throws IOException {
    long now = told().at(part + "/pid").asLong();
    assertThat(now).isNotEqualTo(first);
    assertThat(isAlive(now)).isTrue();
    assertThat(said.getOut())
        .contains(name + " ended (exit code 137). Starting it again.")
        .contains(name + " is back (pid " + now + ").");
  }

  @Test
  void aPartThatEndsWhileStartingStopsTheStartWithTheEndOfItsLog() throws IOException {
    Part broken =
        new Part(
            "referral",
            Part.Kind.SERVICE,
            null,
            () -> List.of("sh", "-c", "echo the reason; exit 3"),
            folder.toString(),
            Map.of(),
            (child, deadline) ->
                new Waiting("referral", deadline, child::isAlive).until(() -> false));
    platform.stage(List.of(broken));
    assertThatThrownBy(() -> platform.start(1))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("referral does not start")
        .hasMessageContaining("referral.log");
    assertThat(file()).doesNotExist();
  }

  private Part part(String name, Part.Kind kind, @Nullable String url, String says) {
    String mark = name + "@" + folder;
    return new Part(
        name,
        kind,
        url,
        () -> List.of("sh", "-c", "echo " + says + "; exec sleep 600 # " + mark),
        mark,
        Map.of(),
        (child, deadline) ->
            new Waiting(name, deadline, child::isAlive).until(() -> hasSaid(name, says)));
  }

  private boolean hasSaid(String name, String what) {
    try {
      return Files.exists(state.log(name)) && Files.readString(state.log(name)).contains(what);
    } catch (IOException notYet) {
      return false;
    }
  }

  private Path file() {
    return folder.resolve("platform.json");
  }

  private JsonNode told() throws IOException {
    return JsonMapper.shared().readTree(Files.readString(file()));
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
