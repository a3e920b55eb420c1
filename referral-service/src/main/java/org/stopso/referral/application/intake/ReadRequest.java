package org.stopso.referral.application.intake;

import org.springframework.stereotype.Service;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.form.RequestForm;
import org.stopso.referral.domain.request.Request;

/** Reads the form of a request for help. */
@Service
public class ReadRequest {

  private final RequestForm form;

  ReadRequest(RequestForm form) {
    this.form = form;
  }

  /**
   * The request.
   *
   * @throws org.stopso.kit.problem.InvalidRequest with all that is amiss
   */
  public Request read(Fields fields) {
    return switch (form.read(fields)) {
      case RequestForm.Reading.Valid(Request request) -> request;
      case RequestForm.Reading.Flawed(var flaws) -> throw Amiss.invalid(flaws);
    };
  }
}
