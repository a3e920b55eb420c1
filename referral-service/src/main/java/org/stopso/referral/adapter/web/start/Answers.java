package org.stopso.referral.adapter.web.start;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.web.page.SummaryRow;
import org.stopso.referral.adapter.web.question.Words;
import org.stopso.referral.domain.journey.Draft;
import org.stopso.referral.domain.journey.Page;
import org.stopso.referral.domain.journey.Question;

/** What somebody has answered, in words, to be checked before it is sent. */
@Component
class Answers {

  private final Prisons prisons;
  private final Words words;

  Answers(Prisons prisons, Words words) {
    this.prisons = prisons;
    this.words = words;
  }

  /** All answers, page by page, each with a way back to it. */
  List<Answered> of(Draft draft, Locale locale) {
    List<Answered> answers = new ArrayList<>();
    for (Page page : Page.of(draft.given())) {
      List<SummaryRow> rows =
          draft.answered().contains(page) ? rows(page, draft, locale) : List.of();
      if (!rows.isEmpty()) {
        String title = words.of("title." + page, draft.given().source(), locale);
        answers.add(new Answered(title, rows));
      }
    }
    return answers;
  }

  /** What was answered on a page. */
  record Answered(String title, List<SummaryRow> rows) {}

  /**
   * What was left open is left out, but for a page on which nothing at all was answered: that can
   * be changed as well. What must be passed on is read once; the consents are asked below.
   */
  private List<SummaryRow> rows(Page page, Draft draft, Locale locale) {
    if (page == Page.LIMITS || page == Page.CHECK) {
      return List.of();
    }
    List<Question> asked = Question.on(page, draft.given());
    List<Question> answered =
        asked.stream().filter(question -> draft.given().at(question) != null).toList();
    return (answered.isEmpty() ? asked.stream().limit(1) : answered.stream())
        .map(question -> row(page, question, draft, locale))
        .toList();
  }

  private SummaryRow row(Page page, Question question, Draft draft, Locale locale) {
    String[] values = inWords(question, draft, locale).toArray(String[]::new);
    String asked = words.asked(question, voice(draft), locale);
    return SummaryRow.of(asked, StartPages.CHANGE + page, values);
  }

  private List<String> inWords(Question question, Draft draft, Locale locale) {
    Object answer = draft.given().at(question);
    return switch (answer) {
      case null -> List.of(words.of("check.none", voice(draft), locale));
      case Boolean yes -> List.of(yesOrNo(question, yes, locale));
      case Collection<?> several ->
          several.stream().map(one -> inWords(question, one, draft, locale)).toList();
      default -> List.of(inWords(question, answer, draft, locale));
    };
  }

  private String yesOrNo(Question question, boolean yes, Locale locale) {
    return words.ofKit(yes == question.saidByTicking() ? "yes" : "no", locale);
  }

  private String inWords(Question question, Object answer, Draft draft, Locale locale) {
    if (question == Question.PRISON) {
      return prisons.find(answer.toString()).map(Prison::name).orElse("");
    }
    return question.choices().contains(answer.toString())
        ? words.choice(question, answer.toString(), voice(draft), locale)
        : answer.toString();
  }

  private static String voice(Draft draft) {
    return draft.given().source().name();
  }
}
