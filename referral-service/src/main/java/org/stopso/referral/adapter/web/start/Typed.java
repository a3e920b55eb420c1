package org.stopso.referral.adapter.web.start;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.stopso.referral.adapter.web.visit.Visit;
import org.stopso.referral.domain.journey.Page;

/**
 * What came from a page.
 *
 * @param answers everything, by the name of its input
 * @param visit whose it is
 * @param toSend whether it came where requests are sent to
 */
record Typed(MultiValueMap<String, String> answers, Visit visit, boolean toSend) {

  private static final String GO = "go";

  @Nullable String draft() {
    return answers.getFirst("draft");
  }

  /** The language that somebody changes to. */
  Optional<String> language() {
    return Optional.ofNullable(answers.getFirst("lang"))
        .filter(lang -> lang.equals("en") || lang.equals("cy"));
  }

  /** Whether it came from the page that says that this one was left: it has another language. */
  boolean isLeft() {
    return answers.containsKey("left");
  }

  boolean isBack() {
    return "back".equals(answers.getFirst(GO));
  }

  /** The page whose answers somebody wants to change. */
  Optional<Page> change() {
    String go = answers.getFirst(GO);
    return Arrays.stream(Page.values())
        .filter(page -> (StartPages.CHANGE + page).equals(go))
        .findFirst();
  }

  /** Nothing but the answers: no button besides the one that goes on. */
  boolean isOnward() {
    return !answers.containsKey(GO) && language().isEmpty();
  }

  @Override
  public String toString() {
    return "•••";
  }
}
