package org.stopso.acceptance.browser.elsewhere;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/**
 * A window's history, and what is on its page, asked of the browser itself: Playwright does not
 * follow a page that comes back from the browser's cache for that. Each time anew, since what was
 * asked before is about a page that has gone.
 */
final class Past {

  private static final String ALL_ON_PAGE =
      "document.title + ' ' + (document.body ? document.body.innerText : '') + ' ' + "
          + "[...document.querySelectorAll('input, textarea')].map(field => field.value).join()";

  private final Page page;

  Past(Page page) {
    this.page = page;
  }

  /** How many pages Back leads to, one after the other. */
  int pagesBefore() {
    return history().get("currentIndex").getAsInt();
  }

  /** Goes back by one, if there is one, and returns once that is shown. */
  boolean goesBack() {
    JsonArray entries = history().getAsJsonArray("entries");
    int here = pagesBefore();
    if (here == 0) {
      return false;
    }
    JsonObject there = new JsonObject();
    there.add("entryId", entries.get(here - 1).getAsJsonObject().get("id"));
    ask("Page.navigateToHistoryEntry", there);
    page.waitForCondition(() -> isShownInsteadOf(here));
    return true;
  }

  /**
   * Reloads the page, and says yes where the browser asks whether what led to it is to be sent
   * again; returns once the answer is shown.
   */
  void reloads() {
    read("document.documentElement.dataset.before = ''");
    ask("Page.reload", new JsonObject());
    page.waitForCondition(this::isShownAnew);
  }

  /** The address of the page. */
  String address() {
    JsonArray entries = history().getAsJsonArray("entries");
    return entries.get(pagesBefore()).getAsJsonObject().get("url").getAsString();
  }

  /** What can be read on the page, in its fields as well. */
  String allOnPage() {
    return read(ALL_ON_PAGE);
  }

  private boolean isShownInsteadOf(int before) {
    try {
      return pagesBefore() != before && read("document.readyState").equals("complete");
    } catch (PlaywrightException between) {
      return false;
    }
  }

  private boolean isShownAnew() {
    try {
      return read("document.documentElement.dataset.before ?? document.readyState")
          .equals("complete");
    } catch (PlaywrightException between) {
      return false;
    }
  }

  private JsonObject history() {
    return ask("Page.getNavigationHistory", new JsonObject());
  }

  private String read(String expression) {
    JsonObject asked = new JsonObject();
    asked.addProperty("expression", expression);
    JsonObject result = ask("Runtime.evaluate", asked).getAsJsonObject("result");
    return result.has("value") ? result.get("value").getAsString() : "";
  }

  private JsonObject ask(String what, JsonObject about) {
    CDPSession browser = page.context().newCDPSession(page);
    try {
      return browser.send(what, about);
    } finally {
      browser.detach();
    }
  }
}
