package org.stopso.acceptance.upgrade;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.stopso.local.process.Ports;
import org.stopso.local.running.RunningPlatform;

/** The newer matching-service as a process of its own, beside the platform's and on its parts. */
public final class SecondInstance implements AutoCloseable {

  /** Its name as the holder of the relay's lease. */
  public static final String NAME = "matching-service@newer";

  private static final int ENDS_WITHIN_SECONDS = 30;

  private final Process process;
  private final URI url;

  private SecondInstance(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Starts it; what it says goes to {@code log}. */
  public static SecondInstance start(NewerBuild build, RunningPlatform platform, Path log)
      throws IOException {
    int port = Ports.free();
    ProcessBuilder program =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx144m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                build.classPath(),
                "org.stopso.matching.MatchingService"));
    program.environment().putAll(settings(platform));
    program.environment().put("SERVER_PORT", String.valueOf(port));
    program.redirectErrorStream(true).redirectOutput(log.toFile());
    return new SecondInstance(program.start(), URI.create("http://127.0.0.1:" + port));
  }

  private static Map<String, String> settings(RunningPlatform platform) {
    Path secrets = platform.directory().resolve("secrets");
    Map<String, String> settings = new TreeMap<>();
    settings.put("STOPSO_INSTANCE", NAME);
    settings.put("STOPSO_MONGODB_URI", platform.text("mongo"));
    settings.put("STOPSO_KAFKA", platform.text("kafka"));
    settings.put("STOPSO_ISSUER", platform.text("demoToken").replace("/demo/token", ""));
    settings.put("STOPSO_PUBLIC_URL", platform.text("gateway"));
    settings.put("STOPSO_KEK_FILE", secrets.resolve("kek.json").toString());
    settings.put("STOPSO_PEPPER_FILE", secrets.resolve("pepper").toString());
    settings.put("SERVER_ADDRESS", "127.0.0.1");
    settings.put("SPRING_MAIN_BANNER_MODE", "off");
    return settings;
  }

  /** Where it answers. */
  public URI url() {
    return url;
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to end, as a cluster does, and waits until it has. */
  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("it did not end when it was asked to");
    }
  }
}
