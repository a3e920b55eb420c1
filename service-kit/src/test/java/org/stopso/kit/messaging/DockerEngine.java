package org.stopso.kit.messaging;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether containers can be had, asked of the {@code docker} command with deadlines: without a
 * network Testcontainers' own question takes minutes and then answers wrongly.
 */
final class DockerEngine {

  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final Duration PULLS = Duration.ofSeconds(50);

  private DockerEngine() {}

  /** True when all {@code images} are there or could be fetched; says why not, within a minute. */
  static boolean has(List<String> images) {
    if (!succeeds(ANSWER, "docker", "version", "--format", "{{.Server.Version}}")) {
      return no("no Docker engine answers within " + ANSWER.toSeconds() + " s");
    }
    long deadline = System.nanoTime() + PULLS.toNanos();
    for (String image : images) {
      Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
      if (!succeeds(ANSWER, "docker", "image", "inspect", image)
          && !succeeds(left, "docker", "pull", "--quiet", image)) {
        return no(image + " is not here and cannot be fetched in time");
      }
    }
    return true;
  }

  private static boolean no(String why) {
    System.out.println("Not run on containers: " + why);
    return false;
  }

  private static boolean succeeds(Duration within, String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
        return process.exitValue() == 0;
      }
      process.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
