package org.stopso.local.logs;

import java.io.PrintStream;
import java.util.Map;

/**
 * The launcher's voice: its own sentences, and the lines of each program with its name before them,
 * in a colour of its own where the terminal has colours and {@code NO_COLOR} is not set.
 */
public final class Console {
  private static final int[] COLOURS = {36, 33, 35, 32, 34, 96, 93, 95, 92, 94};
  private static final int NAME_WIDTH = 12;

  private final PrintStream out;
  private final boolean coloured;

  Console(PrintStream out, boolean coloured) {
    this.out = out;
    this.coloured = coloured;
  }

  /** The terminal that this process was started from. */
  public static Console ofThisProcess(Map<String, String> environment) {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Console(System.out, terminal && !environment.containsKey("NO_COLOR"));
  }

  /** Says a sentence of the launcher's own. */
  public synchronized void say(String sentence) {
    out.println(coloured ? "\u001b[1m" + sentence + "\u001b[0m" : sentence);
  }

  /** Shows a line that {@code name} wrote. */
  public synchronized void line(String name, String line) {
    out.println(prefix(name) + line);
  }

  private String prefix(String name) {
    String padded = name + " ".repeat(Math.max(1, NAME_WIDTH - name.length())) + "│ ";
    int colour = COLOURS[Math.floorMod(name.hashCode(), COLOURS.length)];
    return coloured ? "\u001b[" + colour + "m" + padded + "\u001b[0m" : padded;
  }
}
