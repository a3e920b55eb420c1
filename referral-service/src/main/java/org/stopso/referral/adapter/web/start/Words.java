package org.stopso.referral.adapter.web.start;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.web.ProblemWords;
import org.stopso.kit.web.FormErrors;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.terms.Source;

/**
 * What the forms say: {@code start.<key>.<source>} where a form has words of its own, else {@code
 * start.<key>}.
 */
@Component
class Words {

  private final MessageSource messages;
  private final ProblemWords problems;

  Words(MessageSource messages, ProblemWords problems) {
    this.messages = messages;
    this.problems = problems;
  }

  /** The words of {@code key}, which must be there. */
  String of(String key, Source source, Locale locale) {
    return maybe(key, source, locale)
        .orElseThrow(() -> new IllegalStateException("no words for " + key));
  }

  /** The words of {@code key}, where there are any. */
  Optional<String> maybe(String key, Source source, Locale locale) {
    return find("start." + key + "." + source, locale).or(() -> find("start." + key, locale));
  }

  /** What every page says. */
  String ofKit(String key, Locale locale) {
    return messages.getMessage("kit." + key, null, locale);
  }

  /** What is wrong with a page: the same words as in the API. */
  FormErrors of(List<Flaw> flaws, Locale locale) {
    List<FieldError> errors =
        flaws.stream()
            .map(flaw -> new FieldError(flaw.field(), flaw.code(), flaw.arguments()))
            .toList();
    return FormErrors.of(errors, problems, locale);
  }

  private Optional<String> find(String key, Locale locale) {
    return Optional.ofNullable(messages.getMessage(key, null, null, locale));
  }
}
