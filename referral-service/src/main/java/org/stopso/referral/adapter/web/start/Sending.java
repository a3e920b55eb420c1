package org.stopso.referral.adapter.web.start;

import org.springframework.stereotype.Component;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.Refused;
import org.stopso.referral.adapter.web.intake.Submissions;
import org.stopso.referral.adapter.web.intake.SubmittedJson;
import org.stopso.referral.application.intake.Codebook;
import org.stopso.referral.application.intake.ReadRequest;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.journey.Draft;
import org.stopso.referral.domain.request.Request;

/** Sends what was filled in, the same way that a program does. */
@Component
class Sending {

  private final ReadRequest form;
  private final Submissions submissions;
  private final SubmittedJson json;
  private final Codebook codebook;

  Sending(ReadRequest form, Submissions submissions, SubmittedJson json, Codebook codebook) {
    this.form = form;
    this.submissions = submissions;
    this.json = json;
    this.codebook = codebook;
  }

  /**
   * What there is to be told.
   *
   * @param reachable as the contact details have it
   */
  record Told(SubmittedJson.View view, boolean reachable) {}

  /**
   * What there is to be told, the same each time; but somebody who comes back to the page of a
   * request that is over is not told that we begin with it.
   *
   * @throws org.stopso.kit.problem.InvalidRequest with what is wrong
   * @throws Refused when it was sent before, and is over or erased since
   */
  Told send(Draft draft) {
    Fields fields = Fields.of(draft.given().request(draft.locale()));
    Request request = form.read(fields);
    Submissions.Taken taken = submissions.take(draft.key(), fields, request);
    SubmittedJson.View sent = json.read(taken.answer());
    if (!taken.first() && !codebook.entry(sent.returnCode()).referral().state().open()) {
      throw new Refused("request-over");
    }
    return new Told(sent, request.particulars().contact().open().isReachable());
  }

  /** Whether this form was sent, from whichever of its pages. */
  boolean wasSent(Draft draft) {
    return submissions.isKnown(draft.key());
  }

  /** Whether the same form has been sent before, with other answers. */
  static boolean isAboutTheKey(FieldError error) {
    return error.field().equals("Idempotency-Key");
  }
}
