package org.stopso.local.logs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Carries what a program writes into its log file and onto the console, until it ends. */
public final class LogPump {
  private final String name;
  private final LogFile file;
  private final Console console;
  private final boolean shown;

  /** With {@code shown} false the lines go to the file alone. */
  public LogPump(String name, LogFile file, Console console, boolean shown) {
    this.name = name;
    this.file = file;
    this.console = console;
    this.shown = shown;
  }

  /**
   * Starts to carry {@code output}, on a thread of its own: no virtual one, since reading from a
   * program keeps its carrier, and a dozen such readers left none for anybody else.
   */
  public Thread carry(InputStream output) {
    return Thread.ofPlatform().daemon().name("log-of-" + name).start(() -> carryAll(output));
  }

  private void carryAll(InputStream output) {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      Writer writer = file.open();
      try {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          writer = file.write(writer, line, lines.ready());
          if (shown) {
            console.line(name, line);
          }
        }
      } finally {
        writer.close();
      }
    } catch (IOException ended) {
      // it was killed, and its output closed with it: whoever watches it says so
    }
  }
}
