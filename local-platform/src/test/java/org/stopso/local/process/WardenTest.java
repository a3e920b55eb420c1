package org.stopso.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WardenTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  /** A parent with one child, run as a process of its own so that it can be killed. */
  static final class Parent {
    private Parent() {}

    static void main() throws IOException, InterruptedException {
      Child child = Child.start("sleeper", List.of("sleep", "600"), Map.of());
      System.out.println(child.pid());
      child.ended().join();
    }
  }

  @Test
  void aChildEndsWhenItsParentIsKilled() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    Process parent =
        new ProcessBuilder(java, "-Xmx32m", "-cp", classPath, Parent.class.getName()).start();
    long child = Long.parseLong(firstLine(parent));
    assertThat(isAlive(child)).isTrue();
    parent.destroyForcibly();
    await().atMost(SOON).until(() -> !isAlive(child));
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return String.valueOf(lines.readLine());
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
