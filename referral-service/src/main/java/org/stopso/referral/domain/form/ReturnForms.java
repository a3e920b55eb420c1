package org.stopso.referral.domain.form;

import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.feedback.Feedback;
import org.stopso.referral.domain.feedback.Feedback.Ratings;

/** The small forms of somebody who comes back: what they type, by API or on a page. */
public final class ReturnForms {

  private ReturnForms() {}

  /** Whatever was typed as a code; only nothing at all is a mistake. */
  public static String code(Fields fields) {
    return fields.required("returnCode", fields.anything("returnCode")).orElse("");
  }

  /** A message, whoever writes it. */
  public static Personal<String> message(Fields fields) {
    return Personal.of(fields.required("text", fields.prose("text", Message.LONGEST)).orElse(""));
  }

  /** Three ratings, all of them asked for. */
  public static Ratings ratings(Fields fields) {
    Fields given = fields.required("ratings", fields.within("ratings")).orElseGet(Fields::aside);
    Ratings ratings =
        new Ratings(
            rating(given, "helped"), rating(given, "listened"), rating(given, "understanding"));
    given.noMore();
    return ratings;
  }

  /** What they want to say besides. */
  public static @Nullable Personal<String> comment(Fields fields) {
    return Personal.ofNullable(fields.prose("comment", Feedback.LONGEST_COMMENT).orElse(null));
  }

  private static int rating(Fields given, String name) {
    return given
        .required(name, given.number(name, Ratings.LEAST, Ratings.MOST))
        .orElse(Ratings.LEAST);
  }
}
