package org.stopso.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.stopso.local.files.WholeFile;

/**
 * Remembers which process a part is, for the case that nobody is left to stop it. A pid may be
 * somebody else's by then: only a process whose command line carries the part's mark is ended.
 */
final class PidFile {
  private static final Duration POLITE = Duration.ofSeconds(15);
  private static final Duration KILLED = Duration.ofSeconds(5);

  private final Path file;

  PidFile(StateFolder state, String name) {
    this(state.pids().resolve(name));
  }

  PidFile(Path file) {
    this.file = file;
  }

  void write(long pid, String mark) throws IOException {
    WholeFile.write(file, pid + "\n" + mark + "\n");
  }

  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /** The process, while it still runs and is what it was. */
  Optional<ProcessHandle> leftover() throws IOException {
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    if (lines.size() < 2) {
      return Optional.empty();
    }
    Predicate<String> isOurs = command -> command.contains(lines.get(1));
    return ProcessHandle.of(Long.parseLong(lines.get(0)))
        .filter(process -> CommandLineOf.process(process).filter(isOurs).isPresent());
  }

  /** Ends {@code process}: asks first, then kills. */
  static void end(ProcessHandle process) {
    process.destroy();
    if (!endsWithin(process, POLITE)) {
      process.destroyForcibly();
      endsWithin(process, KILLED);
    }
  }

  private static boolean endsWithin(ProcessHandle process, Duration deadline) {
    try {
      process.onExit().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException stillThere) {
      return !process.isAlive();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
