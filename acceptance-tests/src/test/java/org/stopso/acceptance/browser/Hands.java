package org.stopso.acceptance.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** How somebody answers what a page asks: with a pointer, or with keys alone. */
public enum Hands {
  POINTER {
    @Override
    public void answer(Page page, String field, List<String> values) {
      for (String value : values) {
        Locator input = page.locator(named(field)).first();
        input.waitFor(ATTACHED);
        switch (kind(input)) {
          case "radio", "checkbox" -> page.locator(valued(field, value)).check();
          case "select" -> input.selectOption(value);
          default -> input.fill(value);
        }
      }
    }

    @Override
    public void press(Page page, String what) {
      page.locator(what).first().click();
    }
  },
  KEYS {
    @Override
    public void answer(Page page, String field, List<String> values) {
      page.locator(named(field)).first().waitFor(ATTACHED);
      for (String value : values) {
        switch (kind(page.locator(named(field)).first())) {
          case "radio" -> choose(page, field, value);
          case "checkbox" -> {
            reach(page, valued(field, value));
            page.keyboard().press("Space");
          }
          default -> {
            reach(page, named(field));
            page.keyboard().type(value);
          }
        }
      }
    }

    @Override
    public void press(Page page, String what) {
      reach(page, what);
      page.keyboard().press("Enter");
    }
  };

  private static final Locator.WaitForOptions ATTACHED =
      new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);

  /** More than any page has. */
  private static final int MOST_STOPS = 80;

  public abstract void answer(Page page, String field, List<String> values);

  /** Presses a button or follows a link. */
  public abstract void press(Page page, String what);

  public static String named(String field) {
    return "[name=\"" + field + "\"]";
  }

  private static String valued(String field, String value) {
    return named(field) + "[value=\"" + value + "\"]";
  }

  private static String kind(Locator input) {
    return (String) input.evaluate("it => it.tagName === 'SELECT' ? 'select' : it.type");
  }

  /** Tab, until it has the focus. */
  private static void reach(Page page, String what) {
    for (int stops = 0; stops < MOST_STOPS; stops++) {
      page.keyboard().press("Tab");
      if (hasFocus(page, what)) {
        return;
      }
    }
    throw new AssertionError("Tab does not lead to " + what + " on " + page.title());
  }

  /** A group of radios is one stop; arrows lead through it. */
  private static void choose(Page page, String field, String value) {
    reach(page, named(field));
    for (int steps = 0; steps < MOST_STOPS; steps++) {
      if (hasFocus(page, valued(field, value))) {
        page.keyboard().press("Space");
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("arrows do not lead to " + value + " of " + field);
  }

  public static boolean hasFocus(Page page, String what) {
    return (boolean) page.evaluate("what => document.activeElement.matches(what)", what);
  }
}
