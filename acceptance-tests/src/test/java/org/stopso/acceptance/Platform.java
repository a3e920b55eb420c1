package org.stopso.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform under test: started once for all stories from the jars that were just built, or one
 * that runs already ({@code -Dstopso.platform=.local/platform.json}).
 */
final class Platform {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration READY_WITHIN = Duration.ofMinutes(4);
  private static @Nullable Platform running;

  private final Path description;

  private Platform(Path description) {
    this.description = description;
  }

  static synchronized Platform running() {
    if (running == null) {
      String given = System.getProperty("stopso.platform");
      running = given != null ? new Platform(Path.of(given)) : start();
      Eventually.within(READY_WITHIN, "the platform answers", running::isDescribed);
    }
    return running;
  }

  /** What a running platform tells a program; read anew, since pids change. */
  JsonNode describe() {
    try {
      return JSON.readTree(Files.readAllBytes(description));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI gateway() {
    return URI.create(describe().get("gateway").asString());
  }

  String text(String field) {
    return describe().get(field).asString();
  }

  Path directory() {
    return description.toAbsolutePath().resolveSibling("");
  }

  List<Account> accounts(String role) {
    return StreamSupport.stream(describe().get("accounts").spliterator(), false)
        .filter(account -> account.get("role").asString().equals(role))
        .map(
            account ->
                new Account(
                    account.get("username").asString(),
                    account.get("password").asString(),
                    text(account, "outcode")))
        .toList();
  }

  Account coordinator() {
    return accounts("COORDINATOR").getFirst();
  }

  /** The process id of a service or a part of the infrastructure, if it is up. */
  Optional<Long> pid(String group, String name) {
    JsonNode part = describe().path(group).path(name).path("pid");
    return part.isNumber() ? Optional.of(part.asLong()) : Optional.empty();
  }

  /** Somebody who can sign in. */
  record Account(String username, String password, @Nullable String outcode) {}

  private boolean isDescribed() {
    return Files.exists(description) && describe().hasNonNull("gateway");
  }

  private static Platform start() {
    Path directory = Path.of("target", "platform").toAbsolutePath();
    Path local = Path.of("..", "local-platform", "target").toAbsolutePath().normalize();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(local.resolve("local-platform.jar") + ":" + local.resolve("lib") + "/*");
    command.add("org.stopso.local.LocalPlatform");
    command.addAll(
        List.of("--fresh", "--no-build", "--dir", directory.toString(), "--ports-from", "18080"));
    ProcessBuilder launcher = new ProcessBuilder(command);
    launcher.directory(Path.of("..").toFile());
    launcher.environment().put("STOPSO_RATE_LIMITS", "off");
    launcher.redirectErrorStream(true);
    try {
      Files.createDirectories(directory);
      launcher.redirectOutput(Path.of("target", "platform.log").toFile());
      Process process = launcher.start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
      return new Platform(directory.resolve("platform.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static @Nullable String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asString() : null;
  }
}
