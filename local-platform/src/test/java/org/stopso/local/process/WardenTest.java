package org.stopso.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

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
  private static final Duration SOON = Duration.ofMinutes(1);

  /** A parent with a child and its child, run as a process of its own so that it can be killed. */
  static final class Parent {
    private static final String SLEEPERS = "sleep 600 & echo $!; wait";

    private Parent() {}

    static void main() throws IOException {
      Child child = Child.start("sleepers", List.of("sh", "-c", SLEEPERS), Map.of());
      System.out.println(child.pid());
      child.output().transferTo(System.out);
    }
  }

  @Test
  void aChildAndWhatItStartedEndWhenTheParentIsKilled() throws IOException {
    assumeFalse(OwnSession.prefix().isEmpty(), "neither setsid nor perl: no groups");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    Process parent =
        new ProcessBuilder(java, "-Xmx32m", "-cp", classPath, Parent.class.getName()).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8));
    long child = Long.parseLong(said.readLine());
    long grandchild = Long.parseLong(said.readLine());
    assertThat(isAlive(child) && isAlive(grandchild)).isTrue();
    parent.destroyForcibly();
    await().atMost(SOON).until(() -> !isAlive(child) && !isAlive(grandchild));
  }

  private static boolean isAlive(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }
}
