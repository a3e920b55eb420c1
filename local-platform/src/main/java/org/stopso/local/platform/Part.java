package org.stopso.local.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.local.process.Child;
import org.stopso.local.process.Unhurried;

/**
 * One program of the platform.
 *
 * @param name short, and the name of its log
 * @param kind what it is to others
 * @param url where it serves HTTP, when it does
 * @param command how it is started; asked anew each time
 * @param mark words that stand in its command line and in no other program's, by which a
 *     left-behind one is known again
 * @param environment its settings, over those this process has
 * @param readiness when others may use it
 */
public record Part(
    String name,
    Kind kind,
    @Nullable String url,
    CommandLine command,
    String mark,
    Map<String, String> environment,
    Readiness readiness) {

  /** The same; once it is ready, it gives way to the others where the machine is busy. */
  public Part givingWay() {
    Readiness thenUnhurried =
        (child, deadline) -> {
          readiness.await(child, deadline);
          Unhurried.make(child);
        };
    return new Part(name, kind, url, command, mark, environment, thenUnhurried);
  }

  /** What a part is to others. */
  public enum Kind {
    SERVICE,
    INFRASTRUCTURE
  }

  /** How a program is started. */
  @FunctionalInterface
  public interface CommandLine {
    /** The words of the command, after whatever must be there first has been put there. */
    List<String> words() throws IOException;
  }

  /** When a started program may be used. */
  @FunctionalInterface
  public interface Readiness {
    /**
     * Returns when it is ready.
     *
     * @throws RuntimeException when it is not within {@code deadline}, or has ended
     */
    void await(Child child, Duration deadline);
  }
}
