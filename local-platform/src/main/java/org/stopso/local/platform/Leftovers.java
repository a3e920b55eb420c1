package org.stopso.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.stopso.local.logs.Console;

/** What a run that was killed left behind is ended before the next one starts. */
public final class Leftovers {
  private final StateFolder state;
  private final Console console;

  /** Of the runs with {@code state}. */
  public Leftovers(StateFolder state, Console console) {
    this.state = state;
    this.console = console;
  }

  /** Ends them, all at once, and returns when they have ended. */
  public void end() throws IOException {
    Files.deleteIfExists(state.at(PlatformFile.NAME));
    List<Thread> ends = recorded().stream().map(this::ending).toList();
    for (Thread end : ends) {
      try {
        end.join();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private List<Path> recorded() throws IOException {
    try (Stream<Path> files = Files.list(state.pids())) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    }
  }

  private Thread ending(Path file) {
    return Thread.ofVirtual().start(() -> end(file));
  }

  private void end(Path file) {
    PidFile record = new PidFile(file);
    try {
      record.leftover().ifPresent(process -> end(file.getFileName().toString(), process));
      record.delete();
    } catch (IOException unreadable) {
      console.say("Cannot read " + file + ": " + unreadable.getMessage());
    }
  }

  private void end(String name, ProcessHandle process) {
    console.say(
        "Ending %s (pid %d), left over from a run that was killed.".formatted(name, process.pid()));
    PidFile.end(process);
  }
}
