package org.stopso.referral.adapter.web.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.reference.Prisons;
import org.stopso.kit.web.page.Choice;
import org.stopso.referral.domain.journey.ContactSheet;
import org.stopso.referral.domain.journey.Draft;
import org.stopso.referral.domain.journey.Given;
import org.stopso.referral.domain.journey.Question;
import org.stopso.referral.domain.journey.Walk;

/** The questions of a page, in words. */
@Component
public class Questions {

  private final Walk walk;
  private final Prisons prisons;
  private final Words words;

  Questions(Walk walk, Prisons prisons, Words words) {
    this.walk = walk;
    this.prisons = prisons;
    this.words = words;
  }

  /** What the page of {@code draft} asks, in groups; only ways to reach somebody have a legend. */
  public List<Section> of(Draft draft, Locale locale) {
    Given given = draft.given();
    String voice = given.source().name();
    Asked asked =
        new Asked(given, question -> walk.choices(draft, question), new Spoken(voice, locale));
    return sections(Question.on(draft.page(), given), asked);
  }

  /** What somebody who comes back is asked about how they are reached. */
  public List<Section> of(ContactSheet sheet, Locale locale) {
    Spoken spoken = new Spoken(Words.RETURNING, locale);
    return sections(sheet.questions(), new Asked(sheet.given(), Question::choices, spoken));
  }

  /** Part of a page. */
  public record Section(@Nullable String legend, List<QuestionView> questions) {}

  private record Asked(Given given, Function<Question, List<String>> choices, Spoken spoken) {}

  private record Spoken(String voice, Locale locale) {}

  private List<Section> sections(List<Question> questions, Asked asked) {
    Map<String, List<QuestionView>> sections = new LinkedHashMap<>();
    for (Question question : questions) {
      sections.computeIfAbsent(way(question), any -> new ArrayList<>()).add(view(question, asked));
    }
    return sections.entrySet().stream()
        .map(section -> new Section(legend(section.getKey(), asked.spoken()), section.getValue()))
        .toList();
  }

  private @Nullable String legend(String way, Spoken spoken) {
    return way.isEmpty() ? null : words.of("way." + way, spoken.voice(), spoken.locale());
  }

  private static String way(Question question) {
    return switch (question) {
      case EMAIL, EMAIL_SAFE, EMAIL_DISCREET -> "email";
      case PHONE, PHONE_SAFE, PHONE_MESSAGE -> "phone";
      case POST_LINES, POST_POSTCODE, PRISON_NUMBER, POST_SAFE -> "post";
      case CHECK_BACK -> "none";
      default -> "";
    };
  }

  private QuestionView view(Question question, Asked asked) {
    Spoken spoken = asked.spoken();
    return new QuestionView(
        question.field(),
        QuestionView.widgetOf(question),
        QuestionView.typeOf(question),
        words.asked(question, spoken.voice(), spoken.locale()),
        words.maybe("hint." + question, spoken.voice(), spoken.locale()).orElse(null),
        choices(question, asked),
        QuestionView.shown(asked.given().at(question), question),
        QuestionView.mostOf(question));
  }

  private Map<String, ?> choices(Question question, Asked asked) {
    Map<String, Object> choices = new LinkedHashMap<>();
    Spoken spoken = asked.spoken();
    if (question == Question.PRISON) {
      prisons.all().forEach(prison -> choices.put(prison.prisonId(), prison.name()));
    } else if (QuestionView.widgetOf(question).equals(QuestionView.TICK)) {
      choices.put(
          String.valueOf(question.saidByTicking()),
          words.asked(question, spoken.voice(), spoken.locale()));
    }
    for (String choice : asked.choices().apply(question)) {
      choices.put(choice, choice(question, choice, spoken));
    }
    return choices;
  }

  private Choice choice(Question question, String choice, Spoken spoken) {
    String text = words.choice(question, choice, spoken.voice(), spoken.locale());
    return words
        .maybe("about." + question + "." + choice, spoken.voice(), spoken.locale())
        .map(hint -> Choice.of(text, hint))
        .orElseGet(() -> Choice.of(text));
  }
}
