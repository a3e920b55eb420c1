package org.stopso.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/**
 * The last act: everything is killed at once, {@code ./run} starts again on what is left, and
 * Ctrl-C ends it. Ordered last, since no platform runs afterwards.
 */
@Order(Integer.MAX_VALUE - 1)
class StopAndStartIT {

  private static final Duration READY_WITHIN = Duration.ofMinutes(4);
  private static final Duration GONE_WITHIN = Duration.ofMinutes(2);

  private final RunningPlatform platform = Platform.running();

  @Test
  void afterKillingEverythingItStartsOnTheSameDataAndCtrlCLeavesNothing() throws Exception {
    assumeTrue(platform.launcher().isPresent(), "a platform that was given is not ours to kill");
    JsonNode receipt = submit();
    String before = statusOf(receipt);

    killEverything(platform.launcher().orElseThrow());
    Platform.hasEnded();
    Terminal terminal = runAgain();

    assertThat(statusOf(receipt)).isEqualTo(before);
    assertThat(submit().get("reference").asString()).isNotBlank();

    List<ProcessHandle> all = family(terminal.command());
    assertThat(all.stream().map(ProcessHandle::pid)).containsAll(described(platform.describe()));
    terminal.ctrlC();
    awaitGone(all);
    assertThat(platform.directory().resolve("platform.json")).doesNotExist();
    assertThat(platform.directory().resolve("pids")).isEmptyDirectory();
    assertThat(log()).content(StandardCharsets.UTF_8).contains("Stopped.");
  }

  private JsonNode submit() {
    return Api.anybody(platform)
        .post("/api/referrals", Requests.forHelp("NP26"))
        .expecting(201)
        .json();
  }

  /** Once it is with a therapist, where it stays until somebody does something. */
  private String statusOf(JsonNode receipt) {
    Map<String, String> code = Map.of("returnCode", receipt.get("returnCode").asString());
    Eventually.within("the referral is offered", () -> status(code).equals("OFFERED"));
    return status(code);
  }

  private String status(Map<String, String> code) {
    return Api.anybody(platform)
        .post("/api/referrals/status", code)
        .expecting(200)
        .json()
        .get("status")
        .asString();
  }

  private static void killEverything(ProcessHandle launcher) {
    List<ProcessHandle> all = family(launcher);
    assertThat(all.size()).as("the launcher, its warden and ten parts").isGreaterThanOrEqualTo(12);
    all.forEach(ProcessHandle::destroyForcibly);
    awaitGone(all);
  }

  private Terminal runAgain() throws IOException {
    List<Long> old = described(platform.describe());
    List<String> words =
        List.of(
            "./run",
            "--no-build",
            "--dir",
            Platform.FOLDER.toAbsolutePath().toString(),
            "--ports-from",
            String.valueOf(Platform.FIRST_PORT));
    Terminal terminal = Terminal.type(Path.of(".."), log(), Platform.SETTINGS, words);
    Eventually.within(
        READY_WITHIN,
        "the platform is ready again",
        () -> described(platform.describe()).stream().noneMatch(old::contains));
    return terminal;
  }

  private Path log() {
    return platform.directory().resolveSibling("platform-again.log");
  }

  /** The pids that {@code platform.json} names. */
  private static List<Long> described(JsonNode description) {
    List<Long> pids = new ArrayList<>();
    for (String group : List.of("services", "infrastructure")) {
      description.get(group).forEach(part -> pids.add(part.get("pid").asLong()));
    }
    return pids;
  }

  private static List<ProcessHandle> family(ProcessHandle launcher) {
    return Stream.concat(Stream.of(launcher), launcher.descendants()).toList();
  }

  private static void awaitGone(List<ProcessHandle> all) {
    Eventually.within(
        GONE_WITHIN, "no process is left", () -> all.stream().noneMatch(ProcessHandle::isAlive));
  }
}
