package org.stopso.referral.adapter.web.coordination;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.coordination.DecideErasure.Decision;
import org.stopso.referral.application.coordination.Order;
import org.stopso.referral.application.coordination.WriteToPerson.Letter;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.form.ReturnForms;
import org.stopso.terms.Clearance;
import org.stopso.terms.Correspondent;

/** Reads coordinators' commands, from programs and from pages alike. */
public final class Commands {

  /** What a client can need of a therapist. */
  private static final Set<Clearance> NEEDED = EnumSet.complementOf(EnumSet.of(Clearance.NONE));

  private static final int LONGEST_REASON = 500;
  private static final int FIRST_PRIORITY = 1;
  private static final int ORDINARY_PRIORITY = 2;
  private static final int MOST_MESSAGES = Integer.MAX_VALUE;

  private Commands() {}

  /** A command that needs nothing but the version it was decided on. */
  public static long version(Fields fields) {
    long version = readVersion(fields);
    Amiss.refuseFlaws(fields);
    return version;
  }

  /** A command with a reason; further fields are read before. */
  public static Order order(String referralId, String by, Fields fields) {
    String reason = fields.required("reason", fields.prose("reason", LONGEST_REASON)).orElse("");
    long version = readVersion(fields);
    Amiss.refuseFlaws(fields);
    return new Order(referralId, by, Personal.of(reason), version);
  }

  /** How a referral is to be released; the order is read after it. */
  public static Release release(Fields fields) {
    Optional<Clearance> clearance =
        fields.required("clearance", fields.choiceOf("clearance", NEEDED));
    int priority =
        fields
            .required("priority", fields.number("priority", FIRST_PRIORITY, ORDINARY_PRIORITY))
            .orElse(ORDINARY_PRIORITY);
    return new Release(clearance.orElse(Clearance.ADVANCED), priority);
  }

  /** A message as a command; the letter is read before. */
  public static Order message(String referralId, String by, Fields fields) {
    Personal<String> text = ReturnForms.message(fields);
    long version = readVersion(fields);
    Amiss.refuseFlaws(fields);
    return new Order(referralId, by, text, version);
  }

  /** To whom: the client, unless it says the referrer; the order is read after it. */
  public static Letter letter(Fields fields) {
    Correspondent to = fields.choice("to", Correspondent.class).orElse(Correspondent.CLIENT);
    return new Letter(to, fields.number("seen", 0, MOST_MESSAGES).orElse(null));
  }

  /** Yes or no to somebody who asks to be erased; the order is read after it. */
  public static Decision decision(Fields fields) {
    return fields
        .required("decision", fields.choice("decision", Decision.class))
        .orElse(Decision.REFUSED);
  }

  private static long readVersion(Fields fields) {
    return fields.required("version", fields.number("version")).orElse(0L);
  }

  record VersionSchema(long version) {}

  record OrderSchema(String reason, long version) {}

  record ReleaseSchema(Clearance clearance, int priority, String reason, long version) {}

  record MessageSchema(
      String text, @Nullable Correspondent to, @Nullable Integer seen, long version) {}

  record ErasureSchema(Decision decision, String reason, long version) {}

  record SearchSchema(String reference) {}
}
