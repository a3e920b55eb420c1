package org.stopso.local.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How to start a program in a session of its own, so that a Ctrl-C in the terminal reaches the
 * launcher alone and it can stop everything in order. Where the system has no way to do this the
 * program is started plainly, and hears the Ctrl-C itself.
 */
final class OwnSession {
  private static final Duration DEADLINE = Duration.ofSeconds(5);
  private static final List<String> SETSID = List.of("setsid");
  private static final List<String> PERL =
      List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or exit 127", "--");
  private static final List<String> FOUND = find();

  private OwnSession() {}

  /** The words to put before a command line. */
  static List<String> prefix() {
    return FOUND;
  }

  private static List<String> find() {
    if (works(SETSID)) {
      return SETSID;
    }
    return works(PERL) ? PERL : List.of();
  }

  private static boolean works(List<String> prefix) {
    List<String> words = new ArrayList<>(prefix);
    words.add("true");
    return Command.run(DEADLINE, words).succeeded();
  }
}
