package org.stopso.referral.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.referral.domain.form.Answers;
import org.stopso.referral.domain.form.Places;
import org.stopso.referral.domain.form.RequestFormTest;

/**
 * The rules of the request hold on its pages: what just passes there passes here, and what just
 * fails there fails here, at the question and for the same reason.
 */
class PageRulesTest {

  private static final int FEWEST_CASES = 20;

  private final Walk walk = new Walk(Places.form());

  static Stream<Arguments> passes() {
    return RequestFormTest.passes().filter(PageRulesTest::canBeTyped);
  }

  @ParameterizedTest
  @MethodSource("passes")
  void whatPassesInTheApiPassesOnThePage(String field, @Nullable Object value) {
    assertThat(typing(field, value).flaws()).isEmpty();
  }

  static Stream<Arguments> fails() {
    return RequestFormTest.fails()
        .filter(PageRulesTest::canBeTyped)
        .filter(PageRulesTest::isToldOnTheSamePage);
  }

  @ParameterizedTest
  @MethodSource("fails")
  void whatFailsInTheApiFailsOnThePage(
      String field, @Nullable Object value, String flawed, String code) {
    Turn turn = typing(field, value);
    assertThat(turn.flaws())
        .extracting(flaw -> flaw.field() + " " + flaw.code())
        .contains(questionFor(flawed).orElseThrow().field() + " " + onPages(code));
    assertThat(turn.draft().page()).isEqualTo(pageOf(field).orElseThrow());
  }

  /** The same, but that no page asks for one thing or another. */
  private static String onPages(String code) {
    return code.equals("outcode-or-prison") ? "outcode" : code;
  }

  @Test
  void hardlyAnyCaseIsLeftOut() {
    assertThat(passes()).hasSizeGreaterThan(FEWEST_CASES);
    assertThat(fails()).hasSizeGreaterThan(2 * FEWEST_CASES);
  }

  /** Everything is answered but the page of {@code field}, which is now filled in. */
  private Turn typing(String field, @Nullable Object value) {
    Page page = pageOf(field).orElseThrow();
    Draft before = Filled.draft(Answers.ofSelf()).at(page).carried();
    Map<String, List<String>> typed = Filled.typed(Answers.ofSelf().with(field, value));
    return walk.answer(before, typed);
  }

  private static String text(Arguments one, int at) {
    return String.valueOf(one.get()[at]);
  }

  private static boolean canBeTyped(Arguments one) {
    String field = text(one, 0);
    Object value = one.get()[1];
    boolean asText = value == null || value instanceof String || value instanceof Integer;
    boolean asList =
        value instanceof List<?> items && items.stream().allMatch(item -> !item.equals(""));
    boolean asGroup = value instanceof Map<?, ?>;
    boolean asTick = value instanceof Boolean;
    boolean isNumber = value instanceof Integer && !field.equals("maxTravelKm");
    return pageOf(field).isPresent() && (asText || asList || asGroup || asTick) && !isNumber;
  }

  /**
   * A page offers no list in place of a word and no group in place of its questions, has no way to
   * reach somebody of which nothing is said, drops blank lines by itself, and takes no language for
   * English.
   */
  private static boolean isToldOnTheSamePage(Arguments one) {
    String field = text(one, 0);
    String flawed = text(one, 2);
    String code = text(one, 3);
    boolean typedAnotherType = code.equals("wrong-type");
    boolean missing = code.equals("required");
    boolean blankLine = missing && flawed.endsWith("]");
    boolean missingGroup =
        missing && questionFor(flawed).filter(each -> each.field().equals(flawed)).isEmpty();
    boolean nothingSaid = one.get()[1] instanceof Map<?, ?> group && group.isEmpty();
    boolean noLanguage = missing && flawed.equals(Question.LANGUAGES.field());
    return !code.equals("not-asked")
        && !code.equals("unknown-field")
        && !blankLine
        && !missingGroup
        && !(missing && nothingSaid)
        && !noLanguage
        && !(typedAnotherType && !(isYesOrNo(flawed) && one.get()[1] instanceof String))
        && questionFor(flawed).flatMap(question -> pageOf(question.field())).equals(pageOf(field));
  }

  private static boolean isYesOrNo(String flawed) {
    return questionFor(flawed).map(Question::kind).filter(kind -> kind == Kind.YES_NO).isPresent();
  }

  private static Optional<Question> questionFor(String flawed) {
    return asked().filter(question -> question.isMeantBy(flawed)).findFirst();
  }

  private static Optional<Page> pageOf(String field) {
    return Arrays.stream(Page.values())
        .filter(
            page ->
                Question.on(page, Filled.draft(Answers.ofSelf()).given()).stream()
                    .anyMatch(
                        question ->
                            question.field().equals(field)
                                || question.field().startsWith(field + ".")))
        .filter(page -> !field.equals("consents") && !field.equals("screening"))
        .findFirst();
  }

  private static Stream<Question> asked() {
    Given given = Filled.draft(Answers.ofSelf()).given();
    return Arrays.stream(Question.values()).filter(question -> question.concerns(given));
  }
}
