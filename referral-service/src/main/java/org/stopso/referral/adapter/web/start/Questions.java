package org.stopso.referral.adapter.web.start;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.web.page.Choice;
import org.stopso.kit.web.page.SummaryRow;
import org.stopso.referral.domain.journey.Draft;
import org.stopso.referral.domain.journey.Page;
import org.stopso.referral.domain.journey.Question;
import org.stopso.referral.domain.journey.Walk;

/** The questions of a page in words, and the answers to them. */
@Component
class Questions {

  private final Walk walk;
  private final Prisons prisons;
  private final Words words;

  Questions(Walk walk, Prisons prisons, Words words) {
    this.walk = walk;
    this.prisons = prisons;
    this.words = words;
  }

  /** What the page of {@code draft} asks, in groups; only ways to reach somebody have a legend. */
  List<Section> of(Draft draft, Locale locale) {
    Map<String, List<QuestionView>> sections = new LinkedHashMap<>();
    for (Question question : Question.on(draft.page(), draft.given())) {
      sections
          .computeIfAbsent(way(question), any -> new ArrayList<>())
          .add(view(question, draft, locale));
    }
    return sections.entrySet().stream()
        .map(
            section ->
                new Section(
                    section.getKey().isEmpty()
                        ? null
                        : words.of("way." + section.getKey(), draft.given().source(), locale),
                    section.getValue()))
        .toList();
  }

  /** All answers, page by page, each with a way back to it. */
  List<Answered> answers(Draft draft, Locale locale) {
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

  /** Part of a page. */
  record Section(@Nullable String legend, List<QuestionView> questions) {}

  /** What was answered on a page. */
  record Answered(String title, List<SummaryRow> rows) {}

  private static String way(Question question) {
    return switch (question) {
      case EMAIL, EMAIL_SAFE, EMAIL_DISCREET -> "email";
      case PHONE, PHONE_SAFE, PHONE_MESSAGE -> "phone";
      case POST_LINES, POST_POSTCODE, PRISON_NUMBER, POST_SAFE -> "post";
      case CHECK_BACK -> "none";
      default -> "";
    };
  }

  private QuestionView view(Question question, Draft draft, Locale locale) {
    return new QuestionView(
        question.field(),
        QuestionView.widgetOf(question),
        QuestionView.typeOf(question),
        label(question, draft, locale),
        words.maybe("hint." + question, draft.given().source(), locale).orElse(null),
        choices(question, draft, locale),
        QuestionView.shown(draft.given().at(question), question),
        QuestionView.mostOf(question));
  }

  private String label(Question question, Draft draft, Locale locale) {
    return words.of("ask." + question, draft.given().source(), locale);
  }

  private Map<String, ?> choices(Question question, Draft draft, Locale locale) {
    Map<String, Object> choices = new LinkedHashMap<>();
    if (question == Question.PRISON) {
      prisons.all().forEach(prison -> choices.put(prison.prisonId(), prison.name()));
    } else if (QuestionView.widgetOf(question).equals(QuestionView.TICK)) {
      choices.put(QuestionView.tickedValue(question), label(question, draft, locale));
    }
    for (String choice : walk.choices(draft, question)) {
      String text = choice(question, choice, draft, locale);
      choices.put(
          choice,
          words
              .maybe("about." + question + "." + choice, draft.given().source(), locale)
              .map(hint -> Choice.of(text, hint))
              .orElseGet(() -> Choice.of(text)));
    }
    return choices;
  }

  private String choice(Question question, String choice, Draft draft, Locale locale) {
    return words.of("choice." + question + "." + choice, draft.given().source(), locale);
  }

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
    return SummaryRow.of(label(question, draft, locale), StartPages.CHANGE + page, values);
  }

  private List<String> inWords(Question question, Draft draft, Locale locale) {
    Object answer = draft.given().at(question);
    return switch (answer) {
      case null -> List.of(words.of("check.none", draft.given().source(), locale));
      case Boolean yes -> List.of(yesOrNo(question, yes, draft, locale));
      case Collection<?> several ->
          several.stream().map(one -> inWords(question, one, draft, locale)).toList();
      default -> List.of(inWords(question, answer, draft, locale));
    };
  }

  private String yesOrNo(Question question, boolean yes, Draft draft, Locale locale) {
    boolean said = QuestionView.tickedValue(question).equals(String.valueOf(yes));
    return words.ofKit(said ? "yes" : "no", locale);
  }

  private String inWords(Question question, Object answer, Draft draft, Locale locale) {
    if (question == Question.PRISON) {
      return prisons.find(answer.toString()).map(Prison::name).orElse("");
    }
    return question.choices().contains(answer.toString())
        ? choice(question, answer.toString(), draft, locale)
        : answer.toString();
  }
}
