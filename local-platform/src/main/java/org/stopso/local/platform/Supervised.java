package org.stopso.local.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stopso.local.logs.Console;
import org.stopso.local.logs.LogFile;
import org.stopso.local.logs.LogPump;
import org.stopso.local.process.Child;

/** A part that is kept running: when its process dies it is started again, in words. */
final class Supervised {
  private static final Duration READY = Duration.ofMinutes(5);
  private static final Duration END = Duration.ofSeconds(20);
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
  private static final int MOST_SECONDS_BETWEEN = 30;

  private final Part part;
  private final PidFile pidFile;
  private final LogFile log;
  private final Console console;
  private final Runnable changed;

  private @Nullable Child child;
  private boolean stopping;

  Supervised(Part part, StateFolder state, Console console, Runnable changed) throws IOException {
    this.part = part;
    this.pidFile = new PidFile(state, part.name());
    this.log = new LogFile(state.log(part.name()));
    this.console = console;
    this.changed = changed;
  }

  Part part() {
    return part;
  }

  synchronized long pid() {
    return child == null ? 0 : child.pid();
  }

  /** Starts it, returns when it is ready, and watches it from then on. */
  void start() throws IOException {
    Child started = launch();
    if (started != null) {
      part.readiness().await(started, READY);
      Thread.ofVirtual().name("watch-" + part.name()).start(this::keepRunning);
    }
  }

  private synchronized @Nullable Child launch() throws IOException {
    if (stopping) {
      return null;
    }
    Child started = Child.start(part.name(), part.command().words(), part.environment());
    pidFile.write(started.pid(), part.mark());
    new LogPump(part.name(), log, console, part.kind() == Part.Kind.SERVICE)
        .carry(started.output());
    child = started;
    return started;
  }

  private void keepRunning() {
    int failures = 0;
    while (true) {
      long since = System.nanoTime();
      Child watched = current();
      watched.ended().join();
      if (isStopping()) {
        return;
      }
      boolean livedLong = System.nanoTime() - since > LONG_ENOUGH.toNanos();
      failures = livedLong ? 0 : failures + 1;
      console.say(
          "%s ended (exit code %d). Starting it again.".formatted(part.name(), watched.exitCode()));
      pause(failures);
      startAgain();
    }
  }

  private synchronized Child current() {
    return Objects.requireNonNull(child);
  }

  private synchronized boolean isStopping() {
    return stopping;
  }

  /** The first time at once, then after longer and longer. */
  private static void pause(int failures) {
    try {
      TimeUnit.SECONDS.sleep(
          failures <= 1 ? 0 : Math.min(MOST_SECONDS_BETWEEN, 1L << (failures - 2)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void startAgain() {
    try {
      Child started = launch();
      if (started != null) {
        changed.run();
        part.readiness().await(started, READY);
        console.say("%s is back (pid %d).".formatted(part.name(), started.pid()));
      }
    } catch (IOException | RuntimeException again) {
      console.say("%s did not come back: %s".formatted(part.name(), again.getMessage()));
    }
  }

  /** Asks it to end, and never starts it again. */
  synchronized void askToEnd() {
    stopping = true;
    if (child != null) {
      child.askToEnd();
    }
  }

  /** Returns when it has ended, by itself or not. */
  void awaitEnd() {
    Child ending = askedToEnd();
    if (ending != null) {
      ending.awaitEnd(END);
      try {
        pidFile.delete();
      } catch (IOException kept) {
        console.say("Cannot remove the pid file of " + part.name());
      }
    }
  }

  private synchronized @Nullable Child askedToEnd() {
    return child;
  }
}
