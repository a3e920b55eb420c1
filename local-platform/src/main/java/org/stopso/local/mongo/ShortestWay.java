package org.stopso.local.mongo;

import java.util.List;
import java.util.Locale;

/** What to tell somebody on whose machine no MongoDB could be found or fetched. */
final class ShortestWay {
  private ShortestWay() {}

  static String onThisSystem(List<String> reasons) {
    return """
    No MongoDB could be found or fetched. The shortest way here: %s.
    Or start Docker, or name a running replica set in STOPSO_MONGODB_URI. What was tried:
      %s\
    """
        .formatted(way(System.getProperty("os.name", "")), String.join("\n  ", reasons));
  }

  private static String way(String system) {
    return system.toLowerCase(Locale.ROOT).startsWith("mac")
        ? "brew tap mongodb/brew && brew install mongodb-community"
        : "install MongoDB 6 or newer (https://www.mongodb.com/docs/manual/installation/)"
            + " so that 'mongod' is on the PATH";
  }
}
