package org.stopso.local.mongo.source;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stopso.local.process.Command;

/** What a {@code mongod} says of itself: the trial each one passes before it is trusted. */
final class MongodVersion {
  /** The first release that has all that the services use. */
  private static final int OLDEST_MAJOR = 6;

  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final Pattern SAID = Pattern.compile("db version v((\\d+)\\.\\d+\\.\\d+)");

  private MongodVersion() {}

  /** Its version, when it runs on this machine and is new enough. */
  static Optional<String> usable(Path mongod) {
    Command.Outcome outcome = Command.run(DEADLINE, List.of(mongod.toString(), "--version"));
    return outcome.succeeded() ? parsed(outcome.output()) : Optional.empty();
  }

  private static Optional<String> parsed(String said) {
    Matcher matcher = SAID.matcher(said);
    return matcher.find() && Integer.parseInt(matcher.group(2)) >= OLDEST_MAJOR
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  /** {@code mongod} as an answer: found when usable, else why not. */
  static MongoSource.Answer tried(Path mongod) {
    return usable(mongod)
        .<MongoSource.Answer>map(
            version -> new MongoSource.Answer.Found(new FoundMongo.Program(mongod, version)))
        .orElseGet(() -> MongoSource.notHere(mongod + " does not run here or is older than 6"));
  }
}
