package org.stopso.local.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.stopso.local.logs.Console;
import org.stopso.local.logs.LogFile;
import org.stopso.local.settings.CannotStart;

/** All parts together, in stages: a stage starts when the one before it is ready. */
public final class Platform {
  private static final int TAIL = 25;

  private final StateFolder state;
  private final Console console;
  private final PlatformFile file;
  private final List<List<Supervised>> stages = new ArrayList<>();
  private boolean complete;
  private boolean stopped;

  /**
   * None of it runs yet.
   *
   * @param about what {@code platform.json} says beside the parts
   */
  public Platform(StateFolder state, Console console, Map<String, Object> about) {
    this.state = state;
    this.console = console;
    this.file = new PlatformFile(state, about);
  }

  /** Adds parts that start together, after all those added before. */
  public void stage(List<Part> parts) throws IOException {
    List<Supervised> stage = new ArrayList<>();
    for (Part part : parts) {
      stage.add(new Supervised(part, state, console, this::partChanged));
    }
    stages.add(stage);
  }

  /**
   * Starts everything and returns when all of it answers.
   *
   * @param atOnce how many parts may be starting at a time
   * @throws CannotStart when a part does not get ready, with the end of its log
   */
  public void start(int atOnce) {
    try (ExecutorService starters = Executors.newFixedThreadPool(atOnce)) {
      for (List<Supervised> stage : stages) {
        starters.invokeAll(stage.stream().map(this::starting).toList()).forEach(this::check);
      }
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Told to stop while starting.");
    }
    completed();
  }

  private Callable<Void> starting(Supervised one) {
    return () -> {
      try {
        one.start();
        return null;
      } catch (IOException | RuntimeException failed) {
        throw new CannotStart(failure(one.part().name(), failed));
      }
    };
  }

  private String failure(String name, Exception failed) {
    return "%s does not start: %s%n  %s%nThe whole log: %s"
        .formatted(
            name,
            failed.getMessage(),
            String.join("\n  ", LogFile.tail(state.log(name), TAIL)),
            state.log(name));
  }

  private void check(Future<Void> started) {
    try {
      started.get();
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof CannotStart said
          ? said
          : new CannotStart(String.valueOf(failed.getMessage()));
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
      throw new CannotStart("Told to stop while starting.");
    }
  }

  private synchronized void completed() {
    complete = true;
    partChanged();
  }

  private synchronized void partChanged() {
    if (complete && !stopped) {
      file.write(stages.stream().flatMap(List::stream).toList());
    }
  }

  private synchronized boolean mayStop() {
    boolean first = !stopped;
    stopped = true;
    return first;
  }

  /** Stops everything, the last stage first, and returns when no process is left. */
  public void stop() {
    if (!mayStop()) {
      return;
    }
    file.delete();
    for (List<Supervised> stage : stages.reversed()) {
      stage.forEach(Supervised::askToEnd);
      stage.forEach(Supervised::awaitEnd);
    }
  }
}
