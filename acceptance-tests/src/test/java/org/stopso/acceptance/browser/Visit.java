package org.stopso.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/**
 * Somebody in a private window. Whatever page they come to: no request leaves for another origin,
 * no script fails, nothing is cut off at the side, and it is in their language.
 */
final class Visit implements AutoCloseable {

  static final Path PICTURES = Path.of("target", "screens");

  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  private static final int PATIENCE = 30_000;
  private static final int HEIGHT = 844;
  private static final String SEND = "main form .govuk-button[type=submit]";

  private final URI origin;
  private final Look look;
  private final BrowserContext window;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private int looked;

  Visit(Browser browser, URI origin, Look look) {
    this.origin = origin;
    this.look = look;
    this.window =
        browser.newContext(
            new Browser.NewContextOptions()
                .setJavaScriptEnabled(look.scripts())
                .setViewportSize(look.width(), HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB"));
    window.setDefaultTimeout(PATIENCE);
    window.onRequest(request -> noteIfElsewhere(request.url()));
    window.onWebError(error -> complaints.add("script: " + error.error()));
    this.page = window.newPage();
    page.onConsoleMessage(
        said -> {
          if (said.text().contains("Content Security Policy")) {
            complaints.add(said.text());
          }
        });
  }

  Page page() {
    return page;
  }

  /** Opens a page of the platform, in the language of the look. */
  void open(String path) {
    String more = look.language().equals("en") ? "" : "?lang=" + look.language();
    page.navigate(origin + path + more);
  }

  /** Does something that leads to another page, and waits for that. */
  void leave(Runnable how) {
    page.evaluate("document.documentElement.dataset.left = ''");
    how.run();
    page.locator("html:not([data-left])")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.waitForLoadState();
  }

  /** Sends the page's form. */
  void goOn(Hands hands) {
    leave(() -> hands.press(page, SEND));
  }

  /** Looks at the page closely, and takes a picture of it; with scripts, axe looks, too. */
  void lookAt(String name) {
    looked++;
    String where = name + " " + look;
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + look + ".png")));
    assertThat(page.title()).as("title of " + where).isNotBlank();
    assertThat(page.locator("html").getAttribute("lang")).as(where).isEqualTo(look.language());
    assertThat(page.locator("h1").count()).as("main headings of " + where).isEqualTo(1);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of " + where)
        .isEqualTo(look.width());
    if (look.scripts()) {
      isAccessible(where);
    }
  }

  /** What axe-core finds on the page: nothing. */
  void isAccessible(String where) {
    List<Rule> violations =
        new AxeBuilder(page).withTags(WCAG_2_2_AA).setLegacyMode(true).analyze().getViolations();
    assertThat(violations).extracting(Visit::inWords).as("axe on " + where).isEmpty();
  }

  /** How many pages were looked at. */
  int looked() {
    return looked;
  }

  /** What somebody reads in the error summary; empty where there is none. */
  String errors() {
    Locator summary = page.locator(".govuk-error-summary");
    return summary.count() == 0 ? "" : summary.innerText();
  }

  /** What must not happen and did, on any page so far. */
  List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    window.close();
  }

  private static String inWords(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getHtml() + " " + node.getFailureSummary())
        .collect(Collectors.joining("\n", rule.getId() + ": " + rule.getHelp() + "\n", ""));
  }

  private void noteIfElsewhere(String url) {
    if (!url.startsWith(origin + "/") && !url.startsWith("data:")) {
      complaints.add("asked " + url);
    }
  }
}
