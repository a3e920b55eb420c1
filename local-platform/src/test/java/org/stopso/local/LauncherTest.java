package org.stopso.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
  @TempDir private Path folder;

  @Test
  void everyBusyPortIsSaidWithTheSettingThatMovesItAndNothingStarts() throws Exception {
    try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocket other = new ServerSocket(0);
        ServerSocket observe = new ServerSocket(0)) {
      String mailbox = String.valueOf(one.getLocalPort());
      String gateway = String.valueOf(other.getLocalPort());
      String page = String.valueOf(observe.getLocalPort());
      Process launcher =
          launch(
              Map.of(
                  "STOPSO_MAILBOX_PORT",
                  mailbox,
                  "STOPSO_GATEWAY_PORT",
                  gateway,
                  "STOPSO_OBSERVE_PORT",
                  page),
              "--observe",
              "--dir",
              "state");
      assertThat(said(launcher))
          .contains("Port " + mailbox + " (mailbox) is taken", "STOPSO_MAILBOX_PORT=")
          .contains("Port " + gateway + " (gateway) is taken", "STOPSO_GATEWAY_PORT=")
          .contains("Port " + page + " (observe) is taken", "STOPSO_OBSERVE_PORT=");
      assertThat(launcher.exitValue()).isEqualTo(1);
      assertThat(folder.resolve("state/pids")).isEmptyDirectory();
    }
  }

  @Test
  void helpNamesEveryPortsSetting() throws Exception {
    Process launcher = launch(Map.of(), "--help");
    assertThat(said(launcher))
        .contains("--fresh", "--observe", "STOPSO_GATEWAY_PORT", "STOPSO_KAFKA_PORT");
    assertThat(launcher.exitValue()).isZero();
  }

  private Process launch(Map<String, String> settings, String... arguments) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java,
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            LocalPlatform.class.getName());
    builder.command().addAll(List.of(arguments));
    builder.environment().put("STOPSO_HOME", folder.toString());
    builder.environment().putAll(settings);
    return builder.directory(folder.toFile()).redirectErrorStream(true).start();
  }

  private static String said(Process launcher) throws IOException, InterruptedException {
    String said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return said;
  }
}
