package org.stopso.referral.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.terms.Source;

/** Nobody is asked what does not concern them: each page from both sides of its condition. */
class PageTest {

  /** From the first page to the confirmation: what Request Help may take at the most. */
  private static final int MOST_PAGES = 14;

  static Stream<Arguments> pages() {
    return Stream.of(
        arguments(Page.WISH, family(), self()),
        arguments(Page.ONLINE_GROUP, family().with(Question.WISH, "ONLINE_GROUP"), family()),
        arguments(Page.LIMITS, family(), family().with(Question.WISH, "ONLINE_GROUP")),
        arguments(Page.REFERRER, professional(), self()),
        arguments(Page.GROUPS, professional(), family()),
        arguments(Page.GROUPS, self(), family()),
        arguments(Page.FAMILY, family(), self("AT_RISK")),
        arguments(Page.FAMILY, self("PARTNER_OR_FAMILY"), self("SURVIVOR")),
        arguments(Page.FAMILY, self("PARTNER_OR_FAMILY"), self("PARTNER_OR_FAMILY", "AT_RISK")),
        arguments(Page.SIGNPOSTS, yes(Question.DANGER_NOW), self()),
        arguments(Page.SIGNPOSTS, yes(Question.FEARS_ACTING_SOON), no(Question.DANGER_NOW)),
        arguments(Page.SIGNPOSTS, yes(Question.SELF_HARM), no(Question.SELF_HARM)),
        arguments(Page.BEHAVIOUR, self("AT_RISK"), self("SURVIVOR")),
        arguments(Page.BEHAVIOUR, self("IN_PRISON"), self("IN_PRISON", "SURVIVOR")),
        arguments(Page.BEHAVIOUR, self("AT_RISK", "SURVIVOR"), family()));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isShownToWhomItConcerns(Page page, Given concerned, Given notConcerned) {
    assertThat(page.concerns(concerned)).isTrue();
    assertThat(page.concerns(notConcerned)).isFalse();
  }

  static Stream<Arguments> questions() {
    Given inside = self("IN_PRISON");
    Given outside = self("AT_RISK");
    return Stream.of(
        arguments(Question.PRISON, inside, outside),
        arguments(Question.PRISON_NUMBER, inside, outside),
        arguments(Question.OUTCODE, outside, inside),
        arguments(Question.TRAVEL, outside, inside),
        arguments(Question.EMAIL, outside, inside),
        arguments(Question.EMAIL_SAFE, outside, inside),
        arguments(Question.EMAIL_DISCREET, outside, inside),
        arguments(Question.PHONE, outside, inside),
        arguments(Question.PHONE_SAFE, outside, inside),
        arguments(Question.PHONE_MESSAGE, outside, inside),
        arguments(Question.POST_LINES, outside, inside),
        arguments(Question.POST_POSTCODE, outside, inside),
        arguments(Question.ALSO_SURVIVOR, family(), self("PARTNER_OR_FAMILY")));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void isAskedOfWhomItConcerns(Question question, Given concerned, Given notConcerned) {
    assertThat(question.concerns(concerned)).isTrue();
    assertThat(question.concerns(notConcerned)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Source.class)
  void whatMustBePassedOnIsSaidBeforeAnythingIsTyped(Source source) {
    Given given = Given.nothing(source).with(Question.GROUPS, List.of("AT_RISK"));
    List<Page> pages = Page.of(given);
    int limits = pages.indexOf(Page.LIMITS);
    assertThat(limits).isNotNegative();
    assertThat(pages.subList(0, limits))
        .flatExtracting(page -> Question.on(page, given))
        .extracting(question -> ((Question) question).kind())
        .doesNotContain(Kind.TEXT, Kind.OUTCODE, Kind.LINES, Kind.NUMBER);
  }

  /** Somebody to whom as much applies as can: every set of groups, in danger. */
  @Test
  void theLongestWayThroughRequestHelpIsShortEnough() {
    int longest = 0;
    for (Set<String> groups : everySetOfGroups()) {
      Given given = self(groups.toArray(String[]::new)).with(Question.DANGER_NOW, true);
      longest = Math.max(longest, Page.of(given).size());
    }
    int homeAndConfirmation = 2;
    assertThat(homeAndConfirmation + longest).isEqualTo(MOST_PAGES);
  }

  @Test
  void whoWantsTheOnlineGroupIsAskedNothingMore() {
    assertThat(Page.of(family().with(Question.WISH, "ONLINE_GROUP")))
        .containsExactly(Page.WISH, Page.ONLINE_GROUP);
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void everyPageAsksSomethingButThoseThatOnlyTell(Page page) {
    boolean asks =
        Stream.of(self("AT_RISK"), family(), professional())
            .anyMatch(given -> !Question.on(page, given).isEmpty());
    assertThat(asks)
        .isEqualTo(!EnumSet.of(Page.ONLINE_GROUP, Page.SIGNPOSTS, Page.SENT).contains(page));
  }

  private static List<Set<String>> everySetOfGroups() {
    List<String> groups = Question.GROUPS.choices();
    return Stream.iterate(1, set -> set + 1)
        .limit((1L << groups.size()) - 1)
        .map(
            set ->
                Set.copyOf(
                    groups.stream()
                        .filter(group -> (set >> groups.indexOf(group)) % 2 == 1)
                        .toList()))
        .toList();
  }

  private static Given self(String... groups) {
    return Given.of(Source.SELF, Map.of(Question.GROUPS, List.of(groups)));
  }

  private static Given family() {
    return Given.nothing(Source.FAMILY_MEMBER);
  }

  private static Given professional() {
    return Given.nothing(Source.PROFESSIONAL);
  }

  private static Given yes(Question question) {
    return self("SURVIVOR").with(question, true);
  }

  private static Given no(Question question) {
    return self("SURVIVOR").with(question, false);
  }
}
