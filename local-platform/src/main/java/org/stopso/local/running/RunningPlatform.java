package org.stopso.local.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A platform that runs beside this program, read through its {@code platform.json}. */
public final class RunningPlatform {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration READY_WITHIN = Duration.ofMinutes(4);

  private final Path description;
  private final @Nullable Process launcher;

  private RunningPlatform(Path description, @Nullable Process launcher) {
    this.description = description;
    this.launcher = launcher;
  }

  /** The platform that {@code description} tells of. */
  public static RunningPlatform at(Path description) {
    return new RunningPlatform(description, null);
  }

  /**
   * Starts a fresh platform from the jars that were built, and waits until everything answers. It
   * stops when this program does.
   *
   * @param project the folder that holds the modules
   * @param directory its state; what it prints goes to {@code platform.log} beside it
   * @param firstPort the first of the ports it may take
   * @param environment what its services are told besides
   */
  public static RunningPlatform start(
      Path project, Path directory, int firstPort, Map<String, String> environment) {
    return start(project, directory, firstPort, environment, List.of("--fresh"));
  }

  /** As {@link #start}, with the data that the last one left in {@code directory}. */
  public static RunningPlatform startAgain(
      Path project, Path directory, int firstPort, Map<String, String> environment) {
    return start(project, directory, firstPort, environment, List.of());
  }

  private static RunningPlatform start(
      Path project,
      Path directory,
      int firstPort,
      Map<String, String> environment,
      List<String> options) {
    try {
      Files.createDirectories(directory);
      Files.deleteIfExists(directory.resolve("platform.json"));
      ProcessBuilder command = launcher(project, directory, firstPort, environment);
      command.command().addAll(options);
      Process launcher = command.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher)));
      RunningPlatform platform = new RunningPlatform(directory.resolve("platform.json"), launcher);
      platform.awaitDescription(launcher);
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The process that started all the others, where this program started it. */
  public Optional<ProcessHandle> launcher() {
    return Optional.ofNullable(launcher).map(Process::toHandle);
  }

  /** Stops it, where this program started it, and returns when it has ended. */
  public void stop() {
    if (launcher != null) {
      stop(launcher);
    }
  }

  /** What it tells a program; read anew each time, since process ids change. */
  public JsonNode describe() {
    try {
      return JSON.readTree(Files.readAllBytes(description));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one origin that people see. */
  public URI gateway() {
    return URI.create(text("gateway"));
  }

  /** A field of {@link #describe()}, such as {@code kafka} or {@code mailbox}. */
  public String text(String field) {
    return describe().get(field).asString();
  }

  /** Where its state and its logs are. */
  public Path directory() {
    return description.toAbsolutePath().resolveSibling("");
  }

  /** The people who can sign in with that role. */
  public List<Account> accounts(String role) {
    return StreamSupport.stream(describe().get("accounts").spliterator(), false)
        .filter(account -> account.get("role").asString().equals(role))
        .map(Account::of)
        .toList();
  }

  /**
   * The process id of one of the {@code services} or of the {@code infrastructure}, if it is up.
   */
  public Optional<Long> pid(String group, String name) {
    JsonNode pid = describe().path(group).path(name).path("pid");
    return pid.isNumber() ? Optional.of(pid.asLong()) : Optional.empty();
  }

  /** Somebody who can sign in; {@code outcode} is a therapist's. */
  public record Account(String username, String password, @Nullable String outcode) {

    private static Account of(JsonNode account) {
      return new Account(
          account.get("username").asString(),
          account.get("password").asString(),
          account.hasNonNull("outcode") ? account.get("outcode").asString() : null);
    }
  }

  private static ProcessBuilder launcher(
      Path project, Path directory, int firstPort, Map<String, String> environment) {
    Path local = project.resolve("local-platform").resolve("target").toAbsolutePath().normalize();
    ProcessBuilder launcher =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            local.resolve("local-platform.jar") + ":" + local.resolve("lib") + "/*",
            "org.stopso.local.LocalPlatform",
            "--no-build",
            "--dir",
            directory.toAbsolutePath().toString(),
            "--ports-from",
            Integer.toString(firstPort));
    launcher.directory(project.toFile());
    launcher.environment().putAll(environment);
    launcher.redirectErrorStream(true);
    launcher.redirectOutput(directory.resolveSibling("platform.log").toFile());
    return launcher;
  }

  private void awaitDescription(Process launcher) {
    long deadline = System.nanoTime() + READY_WITHIN.toNanos();
    while (!Files.exists(description)) {
      if (!launcher.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException(
            "the platform did not start: see " + directory().resolveSibling("platform.log"));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }
  }

  private static void stop(Process launcher) {
    launcher.destroy();
    try {
      if (!launcher.waitFor(60, TimeUnit.SECONDS)) {
        launcher.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
