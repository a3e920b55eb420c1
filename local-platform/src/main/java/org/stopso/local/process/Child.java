package org.stopso.local.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program that this process started, in a session of its own, and will stop. */
public final class Child {
  private final String name;
  private final Process process;

  private Child(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /** Starts {@code command} with its output appended to {@code log}. */
  public static Child start(
      String name, List<String> command, Map<String, String> environment, Path log)
      throws IOException {
    ProcessBuilder builder = builder(command, environment);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    return started(name, builder);
  }

  /** Starts {@code command}; whoever calls reads {@link #output()} to its end. */
  public static Child start(String name, List<String> command, Map<String, String> environment)
      throws IOException {
    return started(name, builder(command, environment));
  }

  private static ProcessBuilder builder(List<String> command, Map<String, String> environment) {
    List<String> words = new ArrayList<>(OwnSession.prefix());
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return builder;
  }

  private static Child started(String name, ProcessBuilder builder) throws IOException {
    Warden warden = Warden.ours();
    Process process = builder.start();
    process.getOutputStream().close();
    warden.watch(process.pid());
    process.onExit().thenRun(() -> warden.forget(process.pid()));
    return new Child(name, process);
  }

  /** What it was started as, for people. */
  public String name() {
    return name;
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Its exit code, once it has ended. */
  public int exitCode() {
    return process.exitValue();
  }

  /** Completes when it ends. */
  public CompletableFuture<Process> ended() {
    return process.onExit();
  }

  /** What it writes, standard error included, when it was started without a log. */
  public InputStream output() {
    return process.getInputStream();
  }

  /** Asks it to end (SIGTERM). */
  public void askToEnd() {
    process.destroy();
  }

  /** Waits for its end for at most {@code deadline}, then kills it. */
  public void awaitEnd(Duration deadline) {
    try {
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly().waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
