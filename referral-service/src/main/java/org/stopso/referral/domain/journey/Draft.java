package org.stopso.referral.domain.journey;

import java.util.EnumSet;
import java.util.Set;

/**
 * A public form that is being filled in. It lives nowhere but in the page that shows it, until it
 * is sent.
 *
 * @param key makes sending it twice the same as once
 * @param locale the language it is filled in, and in which we write back: {@code en} or {@code cy}
 * @param page what is shown, and answered next
 * @param answered the pages that were, at least once
 */
public record Draft(String key, String locale, Page page, Set<Page> answered, Given given) {

  public Draft {
    answered = Set.copyOf(answered);
  }

  /** In another language. */
  public Draft in(String language) {
    return new Draft(key, language, page, answered, given);
  }

  /** At {@code other} page. */
  public Draft at(Page other) {
    return new Draft(key, locale, other, answered, given);
  }

  /**
   * As it goes with its page: without what the page asks, which is in the page already. So a form
   * is never longer than what may be sent.
   */
  public Draft carried() {
    return page == Page.SENT ? this : with(given.without(page));
  }

  Draft with(Given changed) {
    return new Draft(key, locale, page, answered, changed);
  }

  /** Whoever says anew whether there is danger is shown anew whom to call. */
  Draft pageAnswered() {
    Set<Page> more = EnumSet.of(page);
    more.addAll(answered);
    if (page == Page.DANGER) {
      more.remove(Page.SIGNPOSTS);
    }
    return new Draft(key, locale, page, more, given);
  }
}
