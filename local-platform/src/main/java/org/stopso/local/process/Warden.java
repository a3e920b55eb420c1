package org.stopso.local.process;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A tiny shell that outlives this process by a moment: it is told the pids of our children, and
 * when its standard input ends, because we closed it or were killed, it stops those that are left.
 * Each is a group of its own where the system has sessions, so that what it started itself ends as
 * well. This is what keeps a {@code kill -9} of the launcher, or of a test run, from leaving a
 * store behind.
 */
public final class Warden {
  private static final String SCRIPT =
      """
      trap '' INT TERM HUP
      pids=
      while read -r sign pid; do
        left=
        for p in $pids; do [ "$p" = "$pid" ] || left="$left $p"; done
        pids=$left
        [ "$sign" = + ] && pids="$pids $pid"
      done
      tell() { kill "$1" "-$2" 2>/dev/null || kill "$1" "$2" 2>/dev/null; }
      for p in $pids; do tell -TERM "$p"; done
      for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
        alive=
        for p in $pids; do tell -0 "$p" && alive=yes; done
        [ -z "$alive" ] && exit 0
        sleep 1
      done
      for p in $pids; do tell -KILL "$p"; done
      """;

  private static final Warden OURS = new Warden();

  private final OutputStream orders;

  private Warden() {
    try {
      List<String> words = new ArrayList<>(OwnSession.prefix());
      words.addAll(List.of("sh", "-c", SCRIPT));
      ProcessBuilder builder = new ProcessBuilder(words);
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      orders = builder.start().getOutputStream();
    } catch (IOException noShell) {
      throw new UncheckedIOException("no 'sh' on this system", noShell);
    }
  }

  /** The one warden of this process; it starts when first asked for. */
  public static Warden ours() {
    return OURS;
  }

  /** From now on {@code pid} is stopped when this process ends, however it ends. */
  public void watch(long pid) {
    tell("+ " + pid);
  }

  /** {@code pid} has ended; its number may soon belong to somebody else. */
  public void forget(long pid) {
    tell("- " + pid);
  }

  private synchronized void tell(String order) {
    try {
      orders.write((order + "\n").getBytes(StandardCharsets.UTF_8));
      orders.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException("the warden is gone", gone);
    }
  }
}
