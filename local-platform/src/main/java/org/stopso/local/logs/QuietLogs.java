package org.stopso.local.logs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the chatter of broker and drivers out of the output: hundreds of lines at each start that
 * say nothing about what is being started.
 */
public final class QuietLogs {
  private static final List<String> CHATTER =
      List.of("kafka", "state.change.logger", "org.apache.kafka", "org.mongodb.driver");

  private QuietLogs() {}

  /** Warnings only, in the logging that runs now and in contexts that Boot starts later. */
  public static void ofTheParts() {
    for (String logger : CHATTER) {
      System.setProperty("logging.level." + logger, "WARN");
      if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
        logback.getLogger(logger).setLevel(Level.WARN);
      }
    }
  }

  /** Warnings only, from everything in this JVM. */
  public static void ofEverything() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
      logback.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    }
  }
}
