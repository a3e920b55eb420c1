package org.stopso.kit.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stopso.kit.sample.SampleIT;

/** What holds for every component in every layout. */
class ComponentsIT extends SampleIT {

  private static final String PAGE = "/ops/components";

  /** How the page is asked for. */
  enum Asked {
    ENGLISH,
    WELSH,
    POSTED,
    POSTED_IN_WELSH,
    BY_STAFF
  }

  private String page(Asked asked) {
    return switch (asked) {
      case ENGLISH -> get(PAGE, "Accept", "text/html").body();
      case WELSH -> get(PAGE + "?lang=cy", "Accept", "text/html").body();
      case POSTED -> posted("hopes=%3Cb%3E&age=18_24");
      case POSTED_IN_WELSH -> posted("lang=cy");
      case BY_STAFF -> get(PAGE + "/staff", "Accept", "text/html").body();
    };
  }

  private String posted(String form) {
    return send(to(PAGE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "text/html")
            .POST(HttpRequest.BodyPublishers.ofString(form)))
        .body();
  }

  @ParameterizedTest
  @EnumSource
  void nothingStandsInThePageThatThePolicyForbids(Asked asked) {
    assertThat(page(asked))
        .contains("</html>")
        .doesNotContain("style=", "<style", "javascript:", "??")
        .doesNotContainPattern(" on[a-z]+=")
        .doesNotContainPattern("<script(?![^>]* src=)");
  }

  @ParameterizedTest
  @EnumSource
  void noPageNamesAnotherOrigin(Asked asked) {
    assertThat(all("(?:src|href|action)=\"([^\"]*)\"", page(asked)))
        .isNotEmpty()
        .allMatch(address -> address.matches("(/[^/].*|/|[#?].*|tel:.*)"));
  }

  @ParameterizedTest
  @EnumSource
  void everyFieldHasItsLabelAndEveryIdIsThereOnce(Asked asked) {
    String page = page(asked);
    List<String> ids = all(" id=\"([^\"]+)\"", page);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(all(" for=\"([^\"]+)\"", page)).isSubsetOf(ids).doesNotHaveDuplicates();
    assertThat(all("<(?:input|select|textarea)(?![^>]*type=\"hidden\")[^>]* id=\"([^\"]+)\"", page))
        .hasSizeGreaterThan(20)
        .isSubsetOf(all(" for=\"([^\"]+)\"", page));
    for (String described : all("aria-(?:describedby|labelledby|controls)=\"([^\"]+)\"", page)) {
      assertThat(List.of(described.split(" "))).isSubsetOf(ids);
    }
  }

  @Test
  void whatWasTypedStaysAsTextAndEverySummaryLineLeadsToItsField() {
    String page = page(Asked.POSTED);
    assertThat(page).contains("&lt;b&gt;", "<title>Error: Components</title>");
    assertThat(all("<li>\\s*<a href=\"#([^\"]+)\"", page))
        .contains("name", "since", "age", "groups", "danger", "hopes")
        .isSubsetOf(all("<(?:input|select|textarea)[^>]* id=\"([^\"]+)\"", page));
  }

  @Test
  void enterInAFieldIsNeverTheLanguageOrTheWayBack() {
    String page = page(Asked.POSTED);
    assertThat(all("<button([^>]*form=\"everything\"[^>]*)>", page))
        .hasSize(3)
        .first()
        .asString()
        .contains("tabindex=\"-1\"", "aria-hidden=\"true\"")
        .doesNotContain("name=");
    assertThat(page)
        .containsPattern("<button[^>]*name=\"lang\"(?=[^>]*value=\"cy\")[^>]*form=\"everything\"")
        .containsPattern("<button[^>]*name=\"go\" value=\"back\"[^>]*form=\"everything\"");
  }

  @Test
  void onlyStaffLoadWhatRenewsAPageAndOnlyOthersTheWayOut() {
    assertThat(page(Asked.BY_STAFF)).contains("/assets/htmx-").doesNotContain("href=\"/exit\"");
    assertThat(page(Asked.ENGLISH)).contains("href=\"/exit\"").doesNotContain("htmx");
  }

  @Test
  void noFieldIsRememberedByTheBrowser() {
    String page = page(Asked.ENGLISH);
    String typed = "<(?:input|textarea|select)(?![^>]*type=\"(?:radio|checkbox|hidden)\")[^>]*";
    assertThat(all("(" + typed + ")>", page))
        .hasSizeGreaterThan(12)
        .allMatch(field -> field.contains("autocomplete=\"off\""));
  }

  private static List<String> all(String pattern, String page) {
    return Pattern.compile(pattern).matcher(page).results().map(ComponentsIT::found).toList();
  }

  private static String found(MatchResult match) {
    return match.group(1);
  }
}
