package org.stopso.referral.adapter.web.start;

import org.springframework.stereotype.Component;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.kit.problem.FieldError;
import org.stopso.referral.adapter.web.intake.Submissions;
import org.stopso.referral.application.intake.ReadRequest;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.journey.Draft;

/** Sends what was filled in, the same way that a program does. */
@Component
class Sending {

  private final ReadRequest form;
  private final Submissions submissions;

  Sending(ReadRequest form, Submissions submissions) {
    this.form = form;
    this.submissions = submissions;
  }

  /**
   * The answer, the same each time.
   *
   * @throws org.stopso.kit.problem.InvalidRequest with what is wrong
   */
  Answer send(Draft draft) {
    Fields fields = Fields.of(draft.given().request(draft.locale()));
    return submissions.take(draft.key(), fields, form.read(fields));
  }

  /** Whether the same form has been sent before, with other answers. */
  static boolean isAboutTheKey(FieldError error) {
    return error.field().equals("Idempotency-Key");
  }
}
