package org.stopso.referral.adapter.web.question;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.form.RequestForm;
import org.stopso.referral.domain.journey.Kind;
import org.stopso.referral.domain.journey.Question;

/**
 * A question as a page shows it.
 *
 * @param widget which fragment shows it
 * @param type of a text input, as the page kit calls it
 * @param label the question, or the text beside a box to tick
 * @param choices what may be chosen, in words, by value
 * @param value what was typed or chosen, right or wrong
 */
record QuestionView(
    String name,
    String widget,
    String type,
    String label,
    @Nullable String hint,
    Map<String, ?> choices,
    @Nullable Object value,
    int most) {

  static final String TICK = "tick";

  /** How {@code question} is shown. */
  static String widgetOf(Question question) {
    return switch (question) {
      case HOPES, ACCESS_NEEDS -> "count";
      case PRISON -> "dropdown";
      case HOUSEHOLD_CODE -> "code";
      case CONSENT_RECORDED,
          DANGER_NOW,
          FEARS_ACTING_SOON,
          SELF_HARM,
          CONTACT_OFFENCE,
          SEVERAL_CONVICTIONS,
          AGAIN_AFTER_HELP,
          ON_LICENCE,
          ACTED_LATELY ->
          "yesNo";
      default -> widgetOf(question.kind());
    };
  }

  private static String widgetOf(Kind kind) {
    return switch (kind) {
      case TEXT, OUTCODE, NUMBER -> "text";
      case LINES -> "lines";
      case ONE_OF -> "radios";
      case SOME_OF -> "checkboxes";
      case YES_NO -> TICK;
    };
  }

  /** The kind of text input for {@code question}. */
  static String typeOf(Question question) {
    return switch (question) {
      case NAME, REFERRER_NAME -> "name";
      case EMAIL, REFERRER_EMAIL -> "email";
      case PHONE -> "tel";
      case OUTCODE, POST_POSTCODE -> "postcode";
      case HOUSEHOLD_CODE -> "code";
      case PRISON_NUMBER -> "short";
      case TRAVEL -> "number";
      default -> "text";
    };
  }

  /** How many characters {@code question} takes, where that is counted on the page. */
  static int mostOf(Question question) {
    return question == Question.HOPES
        ? RequestForm.LONGEST_HOPES
        : RequestForm.LONGEST_ACCESS_NEEDS;
  }

  /** As it is written into a field. */
  static @Nullable Object shown(@Nullable Object answer, Question question) {
    return question.kind() == Kind.LINES && answer instanceof List<?> lines
        ? String.join("\n", lines.stream().map(String::valueOf).toList())
        : answer;
  }
}
