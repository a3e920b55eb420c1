package org.stopso.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A program of ours that every deployment runs. */
public enum Program {
  REFERRAL("referral-service"),
  MATCHING("matching-service"),
  THERAPIST("therapist-service"),
  FORUM("forum-service"),
  NOTIFICATION("notification-service"),
  RESEARCH("research-service"),
  GATEWAY("gateway");

  /** The folder that holds all modules: Maven and every IDE run tests in a module's own. */
  public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /** Read once: many tests ask. */
  private static final Map<String, Settings> SETTINGS = new ConcurrentHashMap<>();

  private final String module;

  Program(String module) {
    this.module = module;
  }

  /** Its Maven module; also its {@code spring.application.name} and its client at the issuer. */
  public String module() {
    return module;
  }

  /** What its configuration knows. */
  public Settings settings() {
    return SETTINGS.computeIfAbsent(module, name -> Settings.of(ROOT, name));
  }

  /** All but the gateway. */
  public static List<Program> services() {
    return Arrays.stream(values()).filter(program -> program != GATEWAY).toList();
  }

  /** The program of that module. */
  public static Program ofModule(String module) {
    return Arrays.stream(values())
        .filter(program -> program.module.equals(module))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no program of ours: " + module));
  }

  /** The text of every class of production. */
  public List<String> sources() {
    return sources(ROOT.resolve(module));
  }

  static List<String> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder.resolve("src/main/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).map(Program::text).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
