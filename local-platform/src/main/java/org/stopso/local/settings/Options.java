package org.stopso.local.settings;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.OptionalInt;

/**
 * What somebody asked for on the command line.
 *
 * @param fresh start with empty data
 * @param demo submit a few demo referrals
 * @param observe show traces and figures
 * @param help only say what there is
 * @param state the folder for data, logs and secrets
 * @param portsFrom the first of a row of ports that takes the place of the usual ones
 */
public record Options(
    boolean fresh, boolean demo, boolean observe, boolean help, Path state, OptionalInt portsFrom) {

  /** What {@code --help} says. */
  public static final String HELP =
      """
      ./run [--fresh] [--demo] [--observe] [--dir PATH] [--ports-from N] [--no-build] [--help]

        --fresh          start with empty data (secrets stay)
        --demo           submit a few demo referrals through the gateway
        --observe        show the way of each request through the services, and their figures,
                         on a page of its own
        --dir PATH       data, logs and secrets go to PATH instead of .local, so that a second
                         platform can run beside the first (with ports of its own)
        --ports-from N   use the ports N, N+1, … instead of the usual ones
        --no-build       run what was built last

      Each port can be moved by itself, with a setting in the environment:
      %s
      Other settings: STOPSO_MONGODB_URI and STOPSO_MONGOD name a MongoDB; STOPSO_AOT=off leaves
      start-up caches alone; STOPSO_JAVA_OPTIONS replaces the services' compiler flags; and every
      setting of the services (STOPSO_…) is passed on to them.
      """
          .formatted(Port.settingsInWords());

  /** Reads {@code arguments}; relative folders are below {@code home}. */
  public static Options parse(Path home, String... arguments) {
    Deque<String> left = new ArrayDeque<>(Arrays.asList(arguments));
    Options options =
        new Options(false, false, false, false, home.resolve(".local"), OptionalInt.empty());
    while (!left.isEmpty()) {
      options = options.with(left.removeFirst(), left);
    }
    return options;
  }

  private Options with(String option, Deque<String> left) {
    return switch (option) {
      case "--fresh" -> new Options(true, demo, observe, help, state, portsFrom);
      case "--demo" -> new Options(fresh, true, observe, help, state, portsFrom);
      case "--observe" -> new Options(fresh, demo, true, help, state, portsFrom);
      case "--help", "-h" -> new Options(fresh, demo, observe, true, state, portsFrom);
      case "--no-build" -> this;
      case "--dir" ->
          new Options(
              fresh, demo, observe, help, Path.of(value(option, left)).toAbsolutePath(), portsFrom);
      case "--ports-from" ->
          new Options(
              fresh, demo, observe, help, state, OptionalInt.of(number(value(option, left))));
      default -> throw new CannotStart("There is no option " + option + ".\n" + HELP);
    };
  }

  private static String value(String option, Deque<String> left) {
    if (left.isEmpty()) {
      throw new CannotStart(option + " needs a value.\n" + HELP);
    }
    return left.removeFirst();
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException wrong) {
      throw new CannotStart("'" + text + "' is no port.");
    }
  }
}
