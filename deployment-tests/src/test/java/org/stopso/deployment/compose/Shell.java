package org.stopso.deployment.compose;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a script of the repository as Docker, or somebody at a prompt, would. */
public final class Shell {

  private static final int SECONDS = 20;

  private Shell() {}

  /** How it ended and what it said. */
  public record Outcome(int exit, String output) {}

  public static Outcome run(Path folder, String... command)
      throws IOException, InterruptedException {
    return run(folder, Map.of(), command);
  }

  public static Outcome run(Path folder, Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile()).environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("not done after %d s".formatted(SECONDS));
    }
    return new Outcome(process.exitValue(), output);
  }
}
