package org.stopso.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.local.observe.Observer;
import org.stopso.local.process.Ports;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform under test: started once for all stories from the jars that were just built, or one
 * that runs already ({@code -Dstopso.platform=.local/platform.json}).
 */
public final class Platform {

  /** Reads and writes what the API speaks. */
  public static final JsonMapper JSON = JsonMapper.builder().build();

  static final Path FOLDER = Path.of("target", "platform");
  static final int FIRST_PORT = 18080;

  /** Where the gateway's health and metrics are: not on the local platform, unless one says so. */
  static final int MANAGEMENT_PORT = Integer.getInteger("stopso.management.port", FIRST_PORT - 1);

  /**
   * Where a site of somebody else's would be, whose forms are welcome here, and where people go who
   * leave; of a platform that was given one has to say so.
   */
  public static final URI OTHER_SITE =
      URI.create(
          "http://localhost:" + Integer.getInteger("stopso.other.site.port", FIRST_PORT - 2));

  /** Receives the traces of whatever runs, in this program. */
  static final Observer OBSERVER = listen();

  /**
   * Among others, a mail whose service was away is tried again soon: a test does not wait long. And
   * no start-up caches: what is started a few times only, and killed often, costs less without
   * making them beside it.
   */
  static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("STOPSO_AOT", "off"),
          Map.entry("STOPSO_RATE_LIMITS", "off"),
          Map.entry("STOPSO_CORS_ORIGINS", OTHER_SITE.toString()),
          Map.entry("STOPSO_NEUTRAL_SITE", OTHER_SITE + "/weather"),
          Map.entry("STOPSO_MAILBOX_KEEPS", "100000"),
          Map.entry("STOPSO_MAIL_LONGEST_PAUSE", "15s"),
          Map.entry("STOPSO_CENSUS_EVERY", "2s"),
          Map.entry("STOPSO_MANAGEMENT_PORT", String.valueOf(MANAGEMENT_PORT)),
          Map.entry("STOPSO_TRACES_SAMPLED", "1.0"),
          Map.entry("MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_SCHEDULE_DELAY", "1s"),
          Map.entry(
              "MANAGEMENT_OPENTELEMETRY_TRACING_EXPORT_OTLP_ENDPOINT",
              OBSERVER.takesAt().toString()));

  private static final @Nullable String GIVEN = System.getProperty("stopso.platform");

  private static @Nullable RunningPlatform running;

  private Platform() {}

  /** What runs, started by the first who asks. */
  public static synchronized RunningPlatform running() {
    if (running == null) {
      running = GIVEN == null ? start() : RunningPlatform.at(Path.of(GIVEN));
    }
    return running;
  }

  /** Whether it is started as {@link #SETTINGS} say, or as somebody liked. */
  static boolean isOurs() {
    return GIVEN == null;
  }

  /** Whether it knows of {@link #OTHER_SITE}. */
  public static boolean knowsOtherSite() {
    return isOurs() || System.getProperty("stopso.other.site.port") != null;
  }

  /** It runs no longer: who wants one now gets another. */
  static synchronized void hasEnded() {
    running = null;
  }

  private static Observer listen() {
    try {
      return Observer.start(Ports.free(), Map.of());
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private static RunningPlatform start() {
    return RunningPlatform.start(Path.of(".."), FOLDER, FIRST_PORT, SETTINGS);
  }
}
