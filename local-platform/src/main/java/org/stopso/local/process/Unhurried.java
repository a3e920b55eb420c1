package org.stopso.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start a program that gives way to the others where the machine is busy: work that nobody
 * sits and waits for. Linux weighs sessions before it weighs programs (its autogroups), so that the
 * session is told, too; where there is no such thing, only the program is.
 */
public final class Unhurried {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final String PROGRAM = "exec nice -n 10 \"$0\" \"$@\"";
  private static final String SESSION = "{ echo 10 > /proc/$$/autogroup; } 2>/dev/null; ";
  private static final List<String> FOUND = find();

  private Unhurried() {}

  /** The words of {@code command}, to be started with {@link Child}, which gives it a session. */
  public static List<String> words(List<String> command) {
    List<String> words = new ArrayList<>(FOUND);
    words.addAll(command);
    return words;
  }

  private static List<String> find() {
    boolean works = Command.run(DEADLINE, List.of("sh", "-c", PROGRAM, "true")).succeeded();
    boolean inOwnSession = !OwnSession.prefix().isEmpty();
    return works ? List.of("sh", "-c", inOwnSession ? SESSION + PROGRAM : PROGRAM) : List.of();
  }
}
