package org.stopso.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.function.Consumer;
import org.stopso.acceptance.Platform;
import org.stopso.local.running.RunningPlatform;

/**
 * Somebody in a private window. Whatever page they come to: no request leaves for another origin,
 * no script fails, nothing is cut off at the side, and it is in their language.
 */
public final class Visit implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screens");
  private static final int PATIENCE = 30_000;
  private static final int HEIGHT = 844;
  private static final String SEND = "main form .govuk-button[type=submit]";

  private static final String FORM =
      """
      ([path, text]) => {
        const form = document.body.appendChild(document.createElement('form'));
        const field = form.appendChild(document.createElement('textarea'));
        Object.assign(field, { name: 'text', value: text });
        Object.assign(form, { method: 'post', action: path }).submit();
      }
      """;

  private final List<URI> origins = new CopyOnWriteArrayList<>();
  private final Look look;
  private final BrowserContext window;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  public Visit(URI origin, Look look) {
    this.origins.add(origin);
    this.look = look;
    this.window =
        Chromium.browser()
            .newContext(
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

  /** A visit to the platform's pages in which nothing happens that must not. */
  public static void pays(Look look, Consumer<Visit> visitor) {
    pays(Platform.running().gateway(), look, visitor);
  }

  /** The same at an address of its own. */
  public static void pays(URI origin, Look look, Consumer<Visit> visitor) {
    try (Visit visit = new Visit(origin, look)) {
      visitor.accept(visit);
      assertThat(visit.complaints).isEmpty();
    }
  }

  public Page page() {
    return page;
  }

  /** Opens a page of the platform, in the language of the look. */
  public void open(String path) {
    page.navigate(origins.getFirst() + inLanguage(path));
  }

  /** Sends a form of one field, as no page has it, in the language of the look. */
  public void send(String path, String text) {
    leave(() -> page.evaluate(FORM, List.of(inLanguage(path), text)));
  }

  /** Opens a page that wants somebody signed in, and signs in at the issuer, which is elsewhere. */
  public void signIn(RunningPlatform.Account account, String path) {
    URI issuer = URI.create(Platform.running().text("demoToken")).resolve("/");
    origins.add(URI.create(issuer.toString().replaceAll("/$", "")));
    open(path);
    page.locator(Hands.named("username")).fill(account.username());
    page.locator(Hands.named("password")).fill(account.password());
    press("[type=submit]");
    origins.removeLast();
  }

  /** Does something that leads to another page, and waits for that. */
  public void leave(Runnable how) {
    page.evaluate("document.documentElement.dataset.left = ''");
    how.run();
    page.locator("html:not([data-left])")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.waitForLoadState();
  }

  /** Presses a button or follows a link that leads to another page. */
  public void press(String what) {
    leave(() -> Hands.POINTER.press(page, what));
  }

  /** Answers one of the questions of the page. */
  public void answer(String field, String... values) {
    Hands.POINTER.answer(page, field, List.of(values));
  }

  /** Sends the page's form. */
  public void goOn() {
    press(SEND);
  }

  void goOn(Hands hands) {
    leave(() -> hands.press(page, SEND));
  }

  /** Looks at the page closely, once it is the one that has {@code mark} on it. */
  public void lookAt(String name, String mark) {
    assertThat(page.locator(mark).count()).as(mark + " on " + page.title()).isPositive();
    lookAt(name);
  }

  /** Looks at the page closely; with scripts, axe looks, too. */
  public void lookAt(String name) {
    String where = name + " " + look;
    assertThat(page.title()).as("title of " + where).isNotBlank();
    assertThat(page.locator("html").getAttribute("lang")).as(where).isEqualTo(look.language());
    assertThat(page.locator("h1").count()).as("main headings of " + where).isEqualTo(1);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of " + where)
        .isEqualTo(look.width());
    if (Look.AT_ALL) {
      takePicture(name);
    }
    if (look.scripts() && Look.AT_ALL) {
      Axe.findsNothing(page, where);
    } else if (look.scripts()) {
      Axe.findsNothingNew(page, where);
    }
  }

  /** What axe-core finds on the page: nothing. */
  public void isAccessible(String where) {
    Axe.findsNothing(page, where);
  }

  /** What somebody reads in the error summary; empty where there is none. */
  String errors() {
    Locator summary = page.locator(".govuk-error-summary");
    return summary.count() == 0 ? "" : summary.innerText();
  }

  @Override
  public void close() {
    window.close();
  }

  private String inLanguage(String path) {
    String more = path.contains("?") ? "&lang=" : "?lang=";
    return look.language().equals("en") ? path : path + more + look.language();
  }

  private void takePicture(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(PICTURES.resolve(name + "-" + look + ".png")));
  }

  private void noteIfElsewhere(String url) {
    boolean here = origins.stream().anyMatch(origin -> url.startsWith(origin + "/"));
    if (!here && !url.startsWith("data:")) {
      complaints.add("asked " + url);
    }
  }
}
