package org.stopso.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Has a program give way to the others where the machine is busy: it does work that nobody sits and
 * waits for. Linux weighs sessions before it weighs programs (its autogroups), so that the session
 * is told, too; where there is no such thing, or no way to say it, the program goes on as it was.
 */
public final class Unhurried {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final String STEPS = "3";

  private Unhurried() {}

  /** From now on {@code child} gives way; not before, since others wait for it to start. */
  public static void make(Child child) {
    Path process = Path.of("/proc", String.valueOf(child.pid()));
    if (!OwnSession.prefix().isEmpty()) {
      tell(process.resolve("autogroup"));
    }
    List<String> words = new ArrayList<>(List.of("renice", "-n", STEPS, "-p"));
    words.addAll(threads(process.resolve("task"), child));
    boolean unused = Command.run(DEADLINE, words).succeeded();
  }

  private static void tell(Path session) {
    try {
      Files.writeString(session, STEPS);
    } catch (IOException elsewhere) {
      // no Linux, or none that weighs sessions
    }
  }

  /** Linux counts each thread for itself; what these start is like them. */
  private static List<String> threads(Path folder, Child child) {
    try (Stream<Path> threads = Files.list(folder)) {
      return threads.map(thread -> thread.getFileName().toString()).toList();
    } catch (IOException elsewhere) {
      return List.of(String.valueOf(child.pid()));
    }
  }
}
