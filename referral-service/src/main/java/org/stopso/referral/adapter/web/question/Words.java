package org.stopso.referral.adapter.web.question;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.web.FormErrors;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.journey.Question;
import org.stopso.terms.Source;

/**
 * What the forms say: {@code start.<key>.<voice>} where a form has words of its own, else {@code
 * start.<key>}. The voice of a form is the name of its {@link Source}.
 */
@Component
public class Words {

  /** The voice of the page for those who come back. */
  public static final String RETURNING = "RETURNING";

  private final MessageSource messages;
  private final ProblemWords problems;

  Words(MessageSource messages, ProblemWords problems) {
    this.messages = messages;
    this.problems = problems;
  }

  /** The words of {@code key}, which must be there. */
  public String of(String key, Source source, Locale locale) {
    return of(key, source.name(), locale);
  }

  /** As {@link #of(String, Source, Locale)}, in any voice. */
  public String of(String key, String voice, Locale locale) {
    return maybe(key, voice, locale)
        .orElseThrow(() -> new IllegalStateException("no words for " + key));
  }

  /** The words of {@code key}, where there are any. */
  public Optional<String> maybe(String key, String voice, Locale locale) {
    return find("start." + key + "." + voice, locale).or(() -> find("start." + key, locale));
  }

  /** How {@code question} is asked. */
  public String asked(Question question, String voice, Locale locale) {
    return of("ask." + question, voice, locale);
  }

  /** What choosing {@code choice} says. */
  public String choice(Question question, String choice, String voice, Locale locale) {
    return of("choice." + question + "." + choice, voice, locale);
  }

  /** What every page says. */
  public String ofKit(String key, Locale locale) {
    return messages.getMessage("kit." + key, null, locale);
  }

  /** What is wrong with a page: the same words as in the API. */
  public FormErrors of(List<Flaw> flaws, Locale locale) {
    List<FieldError> errors =
        flaws.stream()
            .map(flaw -> new FieldError(flaw.field(), flaw.code(), flaw.arguments()))
            .toList();
    return FormErrors.of(errors, problems, locale);
  }

  /** What an answer to a program says is wrong, for a page to say the same. */
  public static List<Flaw> flaws(InvalidRequest refused) {
    return refused.errors().stream()
        .map(error -> new Flaw(error.field(), error.code(), error.arguments()))
        .toList();
  }

  private Optional<String> find(String key, Locale locale) {
    return Optional.ofNullable(messages.getMessage(key, null, null, locale));
  }
}
