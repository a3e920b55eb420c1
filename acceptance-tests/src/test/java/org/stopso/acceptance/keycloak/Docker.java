package org.stopso.acceptance.keycloak;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Docker's command line, used in a copy of the repository: what is made there disturbs nobody. */
record Docker(Path repository, Path copy) {

  private static final Set<String> LEFT_OUT =
      Set.of("target", ".git", ".local", ".env", ".secrets", "backups");

  void copyRepository() throws IOException {
    Files.walkFileTree(
        repository,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about)
              throws IOException {
            if (LEFT_OUT.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(copy.resolve(repository.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes about)
              throws IOException {
            if (!LEFT_OUT.contains(file.getFileName().toString())) {
              Path to = copy.resolve(repository.relativize(file));
              Files.copy(
                  file,
                  to,
                  StandardCopyOption.REPLACE_EXISTING,
                  StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  void compose(Duration within, String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("docker", "compose", "-p", "stopso-test"));
    command.addAll(List.of(words));
    run(within, command.toArray(String[]::new));
  }

  /** Runs something in the copy, shows what it says, and insists on its success. */
  void run(Duration within, String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).directory(copy.toFile()).inheritIO().start();
    boolean ended = process.waitFor(within.toSeconds(), TimeUnit.SECONDS);
    process.destroyForcibly();
    if (!ended || process.exitValue() != 0) {
      throw new IllegalStateException(
          String.join(" ", command) + (ended ? ": " + process.exitValue() : ": not in time"));
    }
  }
}
