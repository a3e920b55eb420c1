package org.stopso.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.stopso.local.apps.Rehearsal;

/**
 * Writes the start-up caches that are missing, one after another, once the platform has been up for
 * a while. A cache that cannot be written costs seconds at the next start, nothing else.
 */
record Rehearsals(List<Rehearsal> all, Path log) {
  private static final int AFTER_SECONDS = 20;

  void begin() {
    List<Rehearsal> missing = all.stream().filter(one -> !one.isDone()).toList();
    Thread.ofPlatform().daemon().name("rehearsals").start(() -> runAll(missing));
  }

  private void runAll(List<Rehearsal> missing) {
    try {
      TimeUnit.SECONDS.sleep(AFTER_SECONDS);
      for (Rehearsal one : missing) {
        one.run(log);
      }
    } catch (IOException | InterruptedException given) {
      Thread.currentThread().interrupt();
    }
  }
}
