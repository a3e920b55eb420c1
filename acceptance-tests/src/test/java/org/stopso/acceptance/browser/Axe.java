package org.stopso.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** What axe-core finds on pages, by the rules of WCAG 2.2 AA. */
final class Axe {

  private static final List<String> WCAG_2_2_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa");

  /** All that the rules look at, without what differs from one form to the next: its words. */
  private static final String BONES =
      """
      [...document.querySelectorAll('*')].map(each => each.localName
          + [...each.attributes].map(it => it.name + (/value|href|action/.test(it.name) ? '' : it.value))
          + (each.textContent.trim() ? 1 : 0) + each.childElementCount).join(' ')
      """;

  private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

  private Axe() {}

  /** Nothing, on a page that differs from those before in more than words. */
  static void findsNothingNew(Page page, String where) {
    if (SEEN.add(page.viewportSize().width + " " + page.evaluate(BONES))) {
      findsNothing(page, where);
    }
  }

  /** Nothing. */
  static void findsNothing(Page page, String where) {
    AxeRunOptions violationsOnly = new AxeRunOptions();
    violationsOnly.setResultTypes(List.of("violations"));
    List<Rule> violations =
        new AxeBuilder(page)
            .options(violationsOnly)
            .withTags(WCAG_2_2_AA)
            .setLegacyMode(true)
            .analyze()
            .getViolations();
    assertThat(violations).extracting(Axe::inWords).as("axe on " + where).isEmpty();
  }

  private static String inWords(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> node.getHtml() + " " + node.getFailureSummary())
        .collect(Collectors.joining("\n", rule.getId() + ": " + rule.getHelp() + "\n", ""));
  }
}
