package org.stopso.referral.adapter.web.start;

import org.springframework.stereotype.Component;
import org.stopso.kit.problem.FieldError;
import org.stopso.referral.adapter.web.intake.Submissions;
import org.stopso.referral.adapter.web.intake.SubmittedJson;
import org.stopso.referral.application.intake.ReadRequest;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.journey.Draft;

/** Sends what was filled in, the same way that a program does. */
@Component
class Sending {

  private final ReadRequest form;
  private final Submissions submissions;
  private final SubmittedJson json;

  Sending(ReadRequest form, Submissions submissions, SubmittedJson json) {
    this.form = form;
    this.submissions = submissions;
    this.json = json;
  }

  /**
   * What there is to be told, the same each time.
   *
   * @throws org.stopso.kit.problem.InvalidRequest with what is wrong
   */
  SubmittedJson.View send(Draft draft) {
    Fields fields = Fields.of(draft.given().request(draft.locale()));
    return json.read(submissions.take(draft.key(), fields, form.read(fields)));
  }

  /** Whether the same form has been sent before, with other answers. */
  static boolean isAboutTheKey(FieldError error) {
    return error.field().equals("Idempotency-Key");
  }
}
