package org.stopso.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A short command that is asked something and must answer within a deadline. A program that does
 * not exist and one that takes too long are outcomes like any other, never exceptions.
 */
public final class Command {
  private static final int NOT_FOUND = 127;
  private static final int TOO_SLOW = 124;

  private Command() {}

  /**
   * How a command ended.
   *
   * @param exit its exit code; 127 when there is no such program, 124 when it took too long
   * @param output what it wrote to standard output and standard error, without the last line break
   */
  public record Outcome(int exit, String output) {
    /** Whether it ended by itself and with 0. */
    public boolean succeeded() {
      return exit == 0;
    }
  }

  /** Runs {@code words} and waits for at most {@code deadline}; what runs longer is killed. */
  public static Outcome run(Duration deadline, List<String> words) {
    try {
      Path output = Files.createTempFile("stopso-command", ".out");
      try {
        return run(deadline, words, output);
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (IOException notFound) {
      return new Outcome(NOT_FOUND, String.valueOf(notFound.getMessage()));
    }
  }

  private static Outcome run(Duration deadline, List<String> words, Path output)
      throws IOException {
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
            .start();
    try {
      if (process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Outcome(process.exitValue(), Files.readString(output).strip());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    return new Outcome(TOO_SLOW, "no answer within " + deadline.toSeconds() + " s");
  }
}
