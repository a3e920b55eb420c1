package org.stopso.acceptance.browser;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stopso.acceptance.Eventually;
import org.stopso.acceptance.Platform;
import org.stopso.local.running.RunningPlatform;

/**
 * A real browser, one for all tests: the one that is installed here, which then has to work; else
 * one that Playwright fetches, and where that can't be had, tests that want one are skipped, and
 * say why. Its back/forward cache is on, as people's is.
 */
public final class Chromium {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Map<String, String> FETCHES_NOTHING =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
  private static final Path FETCHED = Path.of("target", "chromium.log");
  private static final int MINUTES_TO_FETCH = 5;
  private static final Duration PAGES_WITHIN = Duration.ofSeconds(60);
  private static final int IN_A_ROW = 20;

  private static @Nullable Browser running;
  private static String whyNone = "";

  private Chromium() {}

  /** Started by the first who asks, once the platform's pages answer. */
  public static synchronized Browser browser() {
    if (running == null) {
      assumeTrue(whyNone.isEmpty(), whyNone);
      Browser started = installed().map(Chromium::launch).orElseGet(Chromium::fetched);
      RunningPlatform platform = Platform.running();
      Eventually.within(PAGES_WITHIN, "pages answer, time and again", () -> pagesAnswer(platform));
      running = started;
    }
    return running;
  }

  /** Skips whatever is only for a run that looks at everything. */
  public static void onlyWhereAllIsLookedAt() {
    assumeTrue(Look.AT_ALL, "these pages are looked at by -Pbrowser alone");
    browser();
  }

  private static Browser launch(Path installed) {
    return launch(new LaunchOptions().setExecutablePath(installed));
  }

  /** Ends with this program, as the platform does. */
  private static Browser launch(LaunchOptions options) {
    Playwright playwright = Playwright.create(new CreateOptions().setEnv(FETCHES_NOTHING));
    Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    options.setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"));
    return playwright.chromium().launch(options);
  }

  /** What it needs besides, the machine has or not. */
  private static Browser fetched() {
    try {
      fetch();
      return launch(new LaunchOptions());
    } catch (IOException | RuntimeException none) {
      whyNone = "no Chromium is installed here, and Playwright's own can't be had: " + none;
      return abort(whyNone);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return abort("stopped while Chromium was being fetched");
    }
  }

  private static void fetch() throws IOException, InterruptedException {
    ProcessBuilder command = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
    command.command().addAll(List.of("install", "chromium"));
    Process fetching = command.redirectErrorStream(true).redirectOutput(FETCHED.toFile()).start();
    boolean ended = fetching.waitFor(MINUTES_TO_FETCH, TimeUnit.MINUTES);
    fetching.destroyForcibly();
    if (!ended || fetching.exitValue() != 0) {
      throw new IOException("it was not fetched: see " + FETCHED.toAbsolutePath());
    }
  }

  private static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":", -1))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A gateway that has just seen a service die lets a few requests try it before it trusts it. */
  private static boolean pagesAnswer(RunningPlatform platform) {
    URI form = platform.gateway().resolve("/start/self");
    org.stopso.acceptance.Browser anybody = new org.stopso.acceptance.Browser();
    return IntStream.range(0, IN_A_ROW).allMatch(time -> anybody.open(form).status() == 200);
  }
}
