package org.stopso.referral.domain.journey;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Source;

/**
 * The pages of the public forms, in the order in which they are shown, and whom each concerns. What
 * must be passed on is said before anything is typed; where somebody is comes before the questions
 * about danger, so that the help lines shown are those of their nation.
 */
public enum Page {
  /** Only families are offered something besides therapy. */
  WISH(given -> given.isFrom(Source.FAMILY_MEMBER)),
  /** It is not open yet: who wants it is told so, and asked nothing more. */
  ONLINE_GROUP(Given::wantsOnlineGroup),
  LIMITS(Given::wantsTherapy),
  REFERRER(given -> given.isFrom(Source.PROFESSIONAL)),
  GROUPS(given -> !given.isFrom(Source.FAMILY_MEMBER)),
  /** Who asks about their own behaviour, too, is asked about that instead. */
  FAMILY(
      given ->
          given.wantsTherapy()
              && given.names(ClientGroup.PARTNER_OR_FAMILY)
              && !given.isAboutOwnBehaviour()),
  PERSON(Given::wantsTherapy),
  DANGER(Given::wantsTherapy),
  /** Help lines, at once: who answered yes to a question of {@link #DANGER}. */
  SIGNPOSTS(given -> given.wantsTherapy() && given.isInDanger()),
  BEHAVIOUR(Given::isAboutOwnBehaviour),
  HOPES(Given::wantsTherapy),
  HELP(Given::wantsTherapy),
  MEETING(Given::wantsTherapy),
  WISHES(Given::wantsTherapy),
  CONTACT(Given::wantsTherapy),
  /** All answers, and the consents. */
  CHECK(Given::wantsTherapy),
  /** What is shown once it is sent; nobody is led here before. */
  SENT(given -> false);

  private final Predicate<Given> concerns;

  Page(Predicate<Given> concerns) {
    this.concerns = concerns;
  }

  /** Whether somebody who gave these answers is shown this page. */
  public boolean concerns(Given given) {
    return concerns.test(given);
  }

  /** The pages for somebody who gave these answers. */
  public static List<Page> of(Given given) {
    return Arrays.stream(values()).filter(page -> page.concerns(given)).toList();
  }
}
