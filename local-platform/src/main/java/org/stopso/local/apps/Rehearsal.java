package org.stopso.local.apps;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stopso.local.process.Child;
import org.stopso.local.process.Command;

/**
 * Starts a program once, beside the running platform and with the lowest priority, to write the
 * start-up cache that the next start uses. It stops short of consuming or publishing anything.
 */
public record Rehearsal(
    JavaProgram program, JavaFlags flags, String mark, Map<String, String> environment) {
  private static final Duration DEADLINE = Duration.ofMinutes(4);
  private static final List<String> POLITELY = List.of("nice", "-n", "19");
  private static final Duration TRIAL = Duration.ofSeconds(5);

  /** Whether there is a cache already. */
  public boolean isDone() {
    return Files.isRegularFile(program.cache(flags));
  }

  /** Does it; what the program says goes to {@code log}. */
  public void run(Path log) throws IOException {
    Path arriving = Files.createTempFile(program.folder(), program.name(), ".arriving");
    try {
      Child child = Child.start(program.name(), command(arriving), environment, log);
      child.awaitEnd(DEADLINE);
      if (!child.isAlive() && child.exitCode() == 0 && Files.size(arriving) > 0) {
        Files.move(arriving, program.cache(flags), StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      Files.deleteIfExists(arriving);
    }
  }

  private List<String> command(Path arriving) {
    List<String> words = new ArrayList<>();
    if (Command.run(TRIAL, List.of("nice", "true")).succeeded()) {
      words.addAll(POLITELY);
    }
    words.addAll(program.rehearsal(flags, mark, arriving));
    return words;
  }
}
