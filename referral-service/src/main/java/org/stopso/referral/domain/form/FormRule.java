package org.stopso.referral.domain.form;

import java.util.function.Predicate;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;
import org.stopso.terms.Source;

/**
 * What must fit together in a request for help (docs/domain.md §2.2). Each constant is the rule,
 * the field that it is told at, and its code.
 */
enum FormRule {
  NEITHER_OUTCODE_NOR_PRISON(
      "outcode", "outcode-or-prison", form -> !form.has("outcode") && !form.has("prisonId")),
  OUTCODE_AND_PRISON(
      "outcode", "outcode-or-prison", form -> form.has("outcode") && form.has("prisonId")),
  IN_PRISON_BUT_WHICH(
      "prisonId", "required", form -> form.names(ClientGroup.IN_PRISON) && !form.has("prisonId")),
  PRISON_BUT_NOT_IN_PRISON(
      "prisonId", "not-asked", form -> form.doesNotName(ClientGroup.IN_PRISON) && form.isInside()),
  NO_SAFE_WAY("contact", "no-safe-way", Draft::hasNoSafeWay),
  PRISON_NUMBER_WITHOUT_PRISON(
      "contact.post.prisonNumber",
      "not-asked",
      form -> form.writesToPrisonNumber() && !form.has("prisonId")),
  FAMILY_NOT_NAMED(
      "clientGroups",
      "family-not-named",
      form -> form.isFrom(Source.FAMILY_MEMBER) && form.doesNotName(ClientGroup.PARTNER_OR_FAMILY)),
  STAGE_NOT_ASKED("stage", "not-asked", form -> form.has("stage") && form.isAboutSomebodyElse()),
  RELATIONSHIP_MISSING(
      "relationship",
      "required",
      form -> form.isFrom(Source.FAMILY_MEMBER) && !form.has("relationship")),
  RELATIONSHIP_NOT_ASKED(
      "relationship", "not-asked", form -> form.has("relationship") && isNotFamily(form)),
  KNOWN_SINCE_MISSING(
      "knownSince",
      "required",
      form -> form.isFrom(Source.FAMILY_MEMBER) && !form.has("knownSince")),
  KNOWN_SINCE_NOT_ASKED(
      "knownSince", "not-asked", form -> form.has("knownSince") && isNotFamily(form)),
  REFERRER_MISSING(
      "referrer", "required", form -> form.isFrom(Source.PROFESSIONAL) && !form.has("referrer")),
  REFERRER_NOT_ASKED(
      "referrer", "not-asked", form -> form.isNotFrom(Source.PROFESSIONAL) && form.has("referrer")),
  PARTNER_HELP_WITHOUT_FAMILY(
      "help",
      "help-not-possible",
      form -> form.help() == HelpKind.PARTNER && form.doesNotName(ClientGroup.PARTNER_OR_FAMILY)),
  NOT_INTO_PRISON(
      "delivery",
      "delivery-not-possible",
      form ->
          form.isInside()
              && form.anyMode(mode -> mode == Delivery.ONLINE || mode == Delivery.PHONE)),
  ONLY_INTO_PRISON(
      "delivery",
      "delivery-not-possible",
      form -> form.isOutside() && form.anyMode(mode -> mode == Delivery.PRISON_VIDEO));

  private final String field;
  private final String code;
  private final Predicate<Draft> broken;

  FormRule(String field, String code, Predicate<Draft> broken) {
    this.field = field;
    this.code = code;
    this.broken = broken;
  }

  /** Tells that it is broken, unless something is wrong with that field already. */
  void check(Draft form) {
    if (broken.test(form) && !form.fields().flawed(field)) {
      form.fields().flaw(field, code);
    }
  }

  private static boolean isNotFamily(Draft form) {
    return form.isNotFrom(Source.FAMILY_MEMBER) && form.doesNotName(ClientGroup.PARTNER_OR_FAMILY);
  }
}
