package org.stopso.referral.domain.form;

import java.util.List;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Prisons;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.request.Request;

/** The form by which help is asked for, whoever asks: one model for all three sources. */
public final class RequestForm {

  /** Characters of what the client hopes for. */
  public static final int LONGEST_HOPES = 4_000;

  /** Characters of what makes it easier for the client to come. */
  public static final int LONGEST_ACCESS_NEEDS = 1_000;

  private final Where where;

  public RequestForm(Outcodes outcodes, Prisons prisons) {
    this.where = new Where(outcodes, prisons);
  }

  /** What the answers come to. */
  public Reading read(Fields fields) {
    RequestReading reading = new RequestReading(fields);
    Request request = reading.request(where.read(fields));
    fields.noMore();
    for (FormRule rule : FormRule.values()) {
      rule.check(reading.draft());
    }
    return fields.flaws().isEmpty()
        ? new Reading.Valid(request)
        : new Reading.Flawed(fields.flaws());
  }

  /** A valid request, or everything that is wrong with it. */
  public sealed interface Reading {

    /** Nothing is amiss. */
    record Valid(Request request) implements Reading {}

    /** At least one thing is. */
    record Flawed(List<Flaw> flaws) implements Reading {}
  }
}
