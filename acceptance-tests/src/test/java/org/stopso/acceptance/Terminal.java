package org.stopso.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A command as somebody types it at a terminal: in a process group of its own, and listening to
 * Ctrl-C even where this program, started in the background, was told not to.
 */
final class Terminal {

  /** Ways to hear interrupts again; a shell cannot, once it was started without. */
  private static final List<List<String>> LISTENING =
      List.of(
          List.of("env", "--default-signal=INT"),
          List.of("perl", "-e", "$SIG{INT} = 'DEFAULT'; exec @ARGV", "--"),
          List.of());

  /** With job control each job is a group, as at a terminal. */
  private static final String JOB =
      """
      set -m; log=$1; shift; "$@" > "$log" 2>&1 < /dev/null & echo $!; wait $!
      """;

  private final ProcessHandle command;

  private Terminal(ProcessHandle command) {
    this.command = command;
  }

  /** Starts {@code words} in {@code folder}; what they print goes to {@code log}. */
  static Terminal type(Path folder, Path log, Map<String, String> settings, List<String> words)
      throws IOException {
    List<String> all = new ArrayList<>(listening());
    all.addAll(List.of("bash", "-c", JOB, "bash", log.toAbsolutePath().toString()));
    all.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
    builder.environment().putAll(settings);
    Process shell = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    ProcessHandle command = ProcessHandle.of(firstLine(shell)).orElseThrow();
    Runtime.getRuntime().addShutdownHook(new Thread(command::destroy));
    return new Terminal(command);
  }

  private static long firstLine(Process shell) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
    return Long.parseLong(String.valueOf(lines.readLine()));
  }

  private static List<String> listening() throws IOException {
    for (List<String> way : LISTENING) {
      if (way.isEmpty() || runs(Stream.concat(way.stream(), Stream.of("true")).toList())) {
        return way;
      }
    }
    return List.of();
  }

  /** The command's own process. */
  ProcessHandle command() {
    return command;
  }

  /** What the terminal does at Ctrl-C: the whole group hears of it. */
  void ctrlC() throws IOException {
    if (!runs(List.of("bash", "-c", "kill -INT -- -" + command.pid()))) {
      throw new IOException("no process group " + command.pid());
    }
  }

  private static boolean runs(List<String> words) throws IOException {
    Path nowhere = Files.createTempFile("terminal", ".out");
    try {
      return new ProcessBuilder(words)
              .redirectErrorStream(true)
              .redirectOutput(nowhere.toFile())
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      Files.deleteIfExists(nowhere);
    }
  }
}
