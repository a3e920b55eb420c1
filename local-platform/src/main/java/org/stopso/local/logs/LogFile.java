package org.stopso.local.logs;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A log of bounded size: when it is full it becomes {@code <name>.1} and a new one begins. */
public final class LogFile {
  private static final long DEFAULT_LIMIT = 8L * 1024 * 1024;

  private final Path file;
  private final Path previous;
  private final long limit;
  private long written;

  /** Continues {@code file}, which may hold 8 MiB, as may the one before it. */
  public LogFile(Path file) throws IOException {
    this(file, DEFAULT_LIMIT);
  }

  LogFile(Path file, long limit) throws IOException {
    this.file = file;
    this.previous = file.resolveSibling(file.getFileName() + ".1");
    this.limit = limit;
    this.written = Files.exists(file) ? Files.size(file) : 0;
  }

  /** Opens it for one run of a program. */
  Writer open() throws IOException {
    return Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Writes a line to {@code writer}, and gives the writer for the next one. */
  Writer write(Writer writer, String line, boolean more) throws IOException {
    writer.write(line);
    writer.write('\n');
    written += line.length() + 1L;
    if (!more) {
      writer.flush();
    }
    return written < limit ? writer : turned(writer);
  }

  private Writer turned(Writer full) throws IOException {
    full.close();
    Files.move(file, previous, StandardCopyOption.REPLACE_EXISTING);
    written = 0;
    return open();
  }

  /** The last {@code count} lines, for a message about what went wrong. */
  public static List<String> tail(Path file, int count) {
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(file));
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException none) {
      return List.of();
    }
  }
}
