package org.stopso.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a process was started with, whole: the JDK cuts long command lines off. */
final class CommandLineOf {
  private CommandLineOf() {}

  static Optional<String> process(ProcessHandle process) {
    Path proc = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
    try {
      String words = Files.readString(proc, StandardCharsets.ISO_8859_1).replace('\0', ' ');
      return words.isBlank() ? Optional.empty() : Optional.of(words);
    } catch (IOException noProc) {
      return process.info().commandLine();
    }
  }
}
