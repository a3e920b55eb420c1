package org.stopso.acceptance.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.stopso.acceptance.Eventually;
import org.stopso.acceptance.Platform;

/**
 * A real browser: the one that is installed here, else one that Playwright fetches; where neither
 * can be had, tests that want one are skipped. Its back/forward cache is on, as people's is.
 */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final Map<String, String> FETCHES_NOTHING =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
  private static final int MINUTES_TO_FETCH = 5;
  private static final Duration PAGES_WITHIN = Duration.ofSeconds(60);
  private static final int IN_A_ROW = 20;

  /** Whether there is one is found out once. */
  private static final class Found {
    private static final Optional<Path> INSTALLED = installed();
    private static final boolean THERE = INSTALLED.isPresent() || fetch();
  }

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright) {
    this.playwright = playwright;
    this.browser = playwright.chromium().launch(options());
  }

  /** Once the platform's pages answer. */
  static Chromium start() {
    assumeTrue(Found.THERE, "no Chromium is installed here, and none could be fetched");
    Eventually.within(PAGES_WITHIN, "pages answer, time and again", Chromium::pagesAnswer);
    return new Chromium(Playwright.create(new CreateOptions().setEnv(FETCHES_NOTHING)));
  }

  /** A gateway that has just seen a service die lets a few requests try it before it trusts it. */
  private static boolean pagesAnswer() {
    URI form = Platform.running().gateway().resolve("/start/self");
    org.stopso.acceptance.Browser anybody = new org.stopso.acceptance.Browser();
    return IntStream.range(0, IN_A_ROW).allMatch(time -> anybody.open(form).status() == 200);
  }

  Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
  }

  private static LaunchOptions options() {
    LaunchOptions options =
        new LaunchOptions().setIgnoreDefaultArgs(List.of("--disable-back-forward-cache"));
    Found.INSTALLED.ifPresent(options::setExecutablePath);
    return options;
  }

  private static Optional<Path> installed() {
    return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin").split(":", -1))
        .filter(folder -> !folder.isBlank())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Fetches Playwright's own; what it needs besides, the machine has or not. */
  private static boolean fetch() {
    try {
      ProcessBuilder command = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
      command.command().addAll(List.of("install", "chromium"));
      Process fetching = command.inheritIO().start();
      boolean ended = fetching.waitFor(MINUTES_TO_FETCH, TimeUnit.MINUTES);
      fetching.destroyForcibly();
      return ended && fetching.exitValue() == 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
