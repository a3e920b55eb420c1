package org.stopso.acceptance;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.json.JsonMapper;

/**
 * The platform under test: started once for all stories from the jars that were just built, or one
 * that runs already ({@code -Dstopso.platform=.local/platform.json}).
 */
final class Platform {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static @Nullable RunningPlatform running;

  private Platform() {}

  static synchronized RunningPlatform running() {
    if (running == null) {
      String given = System.getProperty("stopso.platform");
      running = given != null ? RunningPlatform.at(Path.of(given)) : start();
    }
    return running;
  }

  private static RunningPlatform start() {
    return RunningPlatform.start(
        Path.of(".."),
        Path.of("target", "platform"),
        18080,
        Map.of("STOPSO_RATE_LIMITS", "off", "STOPSO_MAILBOX_KEEPS", "100000"));
  }
}
