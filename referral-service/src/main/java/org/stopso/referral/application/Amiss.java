package org.stopso.referral.application;

import java.util.List;
import org.stopso.kit.problem.FieldError;
import org.stopso.kit.problem.InvalidRequest;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;

/** Ends a request in which something is amiss. */
public final class Amiss {

  private Amiss() {}

  /**
   * All of {@code fields} has been read.
   *
   * @throws InvalidRequest when anything is wrong, or left over
   */
  public static void refuseFlaws(Fields fields) {
    fields.noMore();
    refuse(fields.flaws());
  }

  /** What ends a request with these flaws. */
  public static InvalidRequest invalid(List<Flaw> flaws) {
    return new InvalidRequest(
        flaws.stream()
            .map(flaw -> new FieldError(flaw.field(), flaw.code(), flaw.arguments()))
            .toList());
  }

  /**
   * Goes on only without flaws.
   *
   * @throws InvalidRequest when there are any
   */
  public static void refuse(List<Flaw> flaws) {
    if (!flaws.isEmpty()) {
      throw invalid(flaws);
    }
  }
}
