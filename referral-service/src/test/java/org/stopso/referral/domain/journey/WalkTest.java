package org.stopso.referral.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.form.Answers;
import org.stopso.referral.domain.form.Places;
import org.stopso.referral.domain.form.RequestForm.Reading;
import org.stopso.terms.Source;

class WalkTest {

  private static final String KEY = "0123456789abcdef";

  private final Walk walk = new Walk(Places.form());

  static Stream<Arguments> ways() {
    return Stream.of(
        arguments(
            Answers.ofSelf(),
            "LIMITS GROUPS PERSON DANGER BEHAVIOUR HOPES HELP MEETING WISHES CONTACT CHECK"),
        arguments(
            Answers.ofSelf().with("screening.selfHarm", true),
            "LIMITS GROUPS PERSON DANGER SIGNPOSTS BEHAVIOUR HOPES HELP MEETING WISHES CONTACT"
                + " CHECK"),
        arguments(
            Answers.ofSelf().with("clientGroups", List.of("SURVIVOR")).with("stage", null),
            "LIMITS GROUPS PERSON DANGER HOPES HELP MEETING WISHES CONTACT CHECK"),
        arguments(
            Answers.ofPrisoner().with("contact.email", null),
            "LIMITS GROUPS PERSON DANGER BEHAVIOUR HOPES HELP MEETING WISHES CONTACT CHECK"),
        arguments(
            Answers.ofFamily().with("wish", "THERAPY"),
            "WISH LIMITS FAMILY PERSON DANGER HOPES HELP MEETING WISHES CONTACT CHECK"),
        arguments(
            Answers.ofProfessional(),
            "LIMITS REFERRER GROUPS PERSON DANGER BEHAVIOUR HOPES HELP MEETING WISHES CONTACT"
                + " CHECK"));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void leadsFromPageToPageToAValidRequest(Answers answers, String way) {
    Map<String, List<String>> typed = Filled.typed(answers);
    Draft draft = begin(Source.valueOf(String.valueOf(answers.values().get("source"))));
    List<String> pages = new ArrayList<>();
    while (draft.page() != Page.CHECK && pages.size() < Page.values().length) {
      pages.add(draft.page().name());
      Turn turn = walk.answer(draft.carried(), typed);
      assertThat(turn.flaws()).isEmpty();
      draft = turn.draft();
    }
    pages.add(draft.page().name());
    assertThat(pages).containsExactly(way.split(" "));
    assertThat(walk.isComplete(draft)).isTrue();
    Turn agreed = walk.answer(draft.carried(), typed);
    assertThat(agreed.flaws()).isEmpty();
    assertThat(read(agreed.draft())).isInstanceOf(Reading.Valid.class);
  }

  @Test
  void whoAnswersWronglyStaysWithWhatWasTyped() {
    Draft draft = begin(Source.SELF);
    Turn turn = walk.answer(draft, Map.of());
    assertThat(turn.draft().page()).isEqualTo(Page.LIMITS);
    assertThat(turn.flaws())
        .containsExactly(Flaw.of("consents.confidentialityLimitsRead", "required"));
    Turn far = walk.answer(filled(Page.MEETING), Map.of("maxTravelKm", List.of("far")));
    assertThat(far.draft().given().at(Question.TRAVEL)).isEqualTo("far");
    assertThat(far.flaws()).contains(Flaw.of("maxTravelKm", "wrong-type"));
  }

  @Test
  void whatIsWrongIsToldInTheOrderOfThePage() {
    assertThat(walk.answer(begin(Source.SELF).at(Page.PERSON), Map.of()).flaws())
        .containsExactly(
            Flaw.of("name", "required"),
            Flaw.of("ageBand", "required"),
            Flaw.of("outcode", "outcode"));
    Map<String, List<String>> inside = Map.of("clientGroups", List.of("IN_PRISON"));
    Draft prisoner = walk.stay(begin(Source.SELF).at(Page.GROUPS), inside).at(Page.PERSON);
    assertThat(walk.answer(prisoner, Map.of("name", List.of("Sam"))).flaws())
        .containsExactly(Flaw.of("ageBand", "required"), Flaw.of("prisonId", "required"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X", "40.5", "4e1", "99999999999"})
  void aNumberIsANumber(String typed) {
    Map<String, List<String>> answers = Filled.typed(Answers.ofSelf());
    answers.put("maxTravelKm", List.of(typed));
    assertThat(walk.answer(filled(Page.MEETING), answers).flaws()).hasSize(typed.isEmpty() ? 0 : 1);
  }

  @Test
  void whoGoesBackKeepsWhatWasRight() {
    Map<String, List<String>> typed = new HashMap<>();
    typed.put("name", List.of("Sam"));
    typed.put("outcode", List.of("NP26 4AA"));
    typed.put("ageBand", List.of("old"));
    Draft back = walk.back(filled(Page.PERSON).carried(), typed);
    assertThat(back.page()).isEqualTo(Page.GROUPS);
    assertThat(back.given().at(Question.NAME)).isEqualTo("Sam");
    assertThat(back.given().at(Question.OUTCODE)).isEqualTo("NP26");
    assertThat(back.given().at(Question.AGE_BAND)).isNull();
    Turn again = walk.answer(back.carried(), Filled.typed(Answers.ofSelf()));
    assertThat(again.draft().page()).isEqualTo(Page.PERSON);
  }

  @Test
  void anAddressIsKeptThoughNoWayIsMarkedSafeYet() {
    Map<String, List<String>> typed = Map.of("contact.email.address", List.of("sam@example.org"));
    Draft back = walk.back(filled(Page.CONTACT).carried(), typed);
    assertThat(back.given().at(Question.EMAIL)).isEqualTo("sam@example.org");
    assertThat(walk.isComplete(back)).isFalse();
  }

  @Test
  void nothingComesBeforeTheFirstPage() {
    Draft first = begin(Source.FAMILY_MEMBER);
    assertThat(walk.isFirst(first)).isTrue();
    assertThat(walk.back(first, Map.of()).page()).isEqualTo(Page.WISH);
    assertThat(walk.isFirst(first.at(Page.LIMITS))).isFalse();
  }

  @Test
  void whoChangesAnAnswerIsAskedWhatThenConcernsThem() {
    Map<String, List<String>> consents = Filled.typed(Answers.ofSelf());
    Draft groups = walk.change(filled(Page.CHECK), consents, Page.GROUPS);
    assertThat(groups.page()).isEqualTo(Page.GROUPS);
    Turn inside = walk.answer(groups.carried(), Map.of("clientGroups", List.of("IN_PRISON")));
    assertThat(inside.draft().page()).isEqualTo(Page.PERSON);
    Turn survivor = walk.answer(groups.carried(), Map.of("clientGroups", List.of("SURVIVOR")));
    assertThat(survivor.draft().page()).isEqualTo(Page.CHECK);
    assertThat(survivor.draft().given().request("en")).doesNotContainKey("stage");
    assertThat(read(survivor.draft())).isInstanceOf(Reading.Valid.class);
  }

  @Test
  void whatDoesNotConcernSomebodyCannotBeChanged() {
    assertThat(walk.change(filled(Page.CHECK), Map.of(), Page.REFERRER).page())
        .isEqualTo(Page.CHECK);
    assertThat(walk.change(filled(Page.CHECK), Map.of(), Page.SENT).page()).isEqualTo(Page.CHECK);
  }

  @Test
  void aPageCarriesWhatItDoesNotAsk() {
    Draft carried = filled(Page.HOPES).carried();
    assertThat(carried.given().answers()).doesNotContainKey(Question.HOPES).hasSizeGreaterThan(10);
    assertThat(filled(Page.SENT).carried().given().at(Question.HOPES)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"NP26 4AA", "np264aa", " NP26\u00a04AA ", "NP26"})
  void onlyTheFirstHalfOfAPostcodeIsKept(String typed) {
    Turn turn = walk.answer(filled(Page.PERSON).carried(), person(typed));
    assertThat(turn.flaws()).isEmpty();
    assertThat(turn.draft().given().at(Question.OUTCODE)).isEqualTo("NP26");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NP26 4A", "SO14 4ZZ", "nonsense 4ZZ"})
  void whatIsNoPostcodeOfOursIsNotCarried(String typed) {
    Draft draft = filled(Page.PERSON).carried();
    Turn turn = walk.answer(draft, person(typed));
    assertThat(turn.flaws()).hasSize(1);
    assertThat(turn.draft().carried().given().answers()).doesNotContainKey(Question.OUTCODE);
    assertThat(walk.back(draft, person(typed)).given().at(Question.OUTCODE)).isNull();
  }

  @Test
  void onlyWhatIsPossibleIsOffered() {
    assertThat(walk.choices(filled(Page.HELP), Question.HELP))
        .contains("INDIVIDUAL")
        .doesNotContain("PARTNER");
    assertThat(walk.choices(Filled.draft(Answers.ofFamily()), Question.HELP)).contains("PARTNER");
    assertThat(walk.choices(filled(Page.MEETING), Question.DELIVERY))
        .containsExactly("IN_PERSON", "ONLINE", "PHONE");
    assertThat(walk.choices(Filled.draft(Answers.ofPrisoner()), Question.DELIVERY))
        .containsExactly("IN_PERSON", "PRISON_VIDEO");
  }

  @Test
  void everythingThatIsOfferedIsAccepted() {
    for (Answers answers :
        List.of(Answers.ofSelf(), Answers.ofFamily(), Answers.ofProfessional())) {
      Draft draft = Filled.draft(answers);
      for (Question question : Question.values()) {
        if (question.concerns(draft.given()) && question != Question.WISH) {
          assertThat(walk.choices(draft, question))
              .as(question.name())
              .hasSizeGreaterThanOrEqualTo(question.choices().isEmpty() ? 0 : 2);
        }
      }
    }
  }

  @Test
  void whatIsStillMissingBesideItTakesNoChoiceAway() {
    Draft noWayYet = filled(Page.CONTACT).carried();
    assertThat(walk.choices(noWayYet, Question.TIMES)).isEqualTo(Question.TIMES.choices());
  }

  @Test
  void aFamilyMemberMayBeASurvivorToo() {
    Answers both = Answers.ofFamily().with("alsoSurvivor", true);
    assertThat(Filled.draft(both).given().request("cy"))
        .containsEntry("clientGroups", List.of("PARTNER_OR_FAMILY", "SURVIVOR"))
        .containsEntry("locale", "cy")
        .doesNotContainKeys("alsoSurvivor", "wish");
  }

  @Test
  void whoWantsTheOnlineGroupIsLedNoFurther() {
    Turn group = walk.answer(begin(Source.FAMILY_MEMBER), Map.of("wish", List.of("ONLINE_GROUP")));
    assertThat(group.draft().page()).isEqualTo(Page.ONLINE_GROUP);
    assertThat(walk.answer(group.draft(), Map.of()).draft().page()).isEqualTo(Page.ONLINE_GROUP);
    assertThat(walk.review(group.draft(), Map.of()).page()).isEqualTo(Page.ONLINE_GROUP);
    assertThat(walk.back(group.draft(), Map.of()).page()).isEqualTo(Page.WISH);
    Turn neither = walk.answer(begin(Source.FAMILY_MEMBER), Map.of("wish", List.of("X")));
    assertThat(neither.flaws()).containsExactly(Flaw.of("wish", "required"));
  }

  @Test
  void whoWasAwayLooksAtTheAnswersAndGoesOnWhereTheyWere() {
    Draft early = walk.answer(begin(Source.SELF), Filled.typed(Answers.ofSelf())).draft();
    Draft review = walk.review(early, Map.of("clientGroups", List.of("AT_RISK")));
    assertThat(review.page()).isEqualTo(Page.CHECK);
    assertThat(walk.isComplete(review)).isFalse();
    assertThat(walk.answer(review, Map.of()).draft().page()).isEqualTo(Page.PERSON);
  }

  @Test
  void helpLinesComeBeforeTheLookAtTheAnswers() {
    Map<String, List<String>> danger =
        Filled.typed(Answers.ofSelf().with("screening.dangerNow", true));
    Draft review = walk.review(filled(Page.DANGER).carried(), danger);
    assertThat(review.page()).isEqualTo(Page.SIGNPOSTS);
    assertThat(walk.review(review, Map.of()).page()).isEqualTo(Page.CHECK);
    Map<String, List<String>> none = Filled.typed(Answers.ofSelf());
    assertThat(walk.review(filled(Page.DANGER).carried(), none).page()).isEqualTo(Page.CHECK);
  }

  @Test
  void whoSaysAnewThatThereIsDangerIsShownHelpLinesAnew() {
    Map<String, List<String>> danger =
        Filled.typed(Answers.ofSelf().with("screening.selfHarm", true));
    Draft shown = walk.answer(filled(Page.DANGER).carried(), danger).draft();
    assertThat(shown.page()).isEqualTo(Page.SIGNPOSTS);
    Draft after = walk.answer(shown, Map.of()).draft();
    assertThat(after.page()).isEqualTo(Page.CHECK);
    Draft anew = walk.change(after, Map.of(), Page.DANGER);
    assertThat(walk.answer(anew.carried(), danger).draft().page()).isEqualTo(Page.SIGNPOSTS);
  }

  @Test
  void whatIsRefusedWhenItIsSentIsToldOnItsPage() {
    List<Flaw> refused = List.of(Flaw.of("householdCode", "household-code-unknown"));
    Turn turn = walk.amend(filled(Page.CHECK), refused);
    assertThat(turn.draft().page()).isEqualTo(Page.HELP);
    assertThat(turn.flaws()).isEqualTo(refused);
  }

  private static Map<String, List<String>> person(String outcode) {
    return Filled.typed(Answers.ofSelf().with("outcode", outcode));
  }

  private Draft begin(Source source) {
    return walk.begin(source, "en", KEY);
  }

  private static Draft filled(Page page) {
    return Filled.draft(Answers.ofSelf()).at(page);
  }

  private static Reading read(Draft draft) {
    return Places.form().read(Fields.of(draft.given().request(draft.locale())));
  }
}
