package org.stopso.referral.domain.form;

import java.util.List;
import java.util.Optional;
import org.stopso.kit.reference.Postcode;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.answers.Formats;
import org.stopso.referral.domain.answers.Texts;
import org.stopso.referral.domain.request.Contact;
import org.stopso.terms.PreferredTime;

/**
 * Reads how somebody may be reached. What is not said about a way is taken the careful way: not
 * safe, no message left, discreet.
 */
final class ContactForm {

  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_LINE = 80;
  private static final int MOST_LINES = 5;

  private ContactForm() {}

  static Contact read(Fields fields) {
    Contact contact =
        new Contact(
            fields.within("email").map(ContactForm::email).orElse(null),
            fields.within("phone").map(ContactForm::phone).orElse(null),
            fields.within("post").map(ContactForm::post).orElse(null),
            fields.flag("willCheckBack").orElse(false),
            fields.choices("preferredTimes", PreferredTime.class).orElse(List.of()));
    fields.noMore();
    return contact;
  }

  /** An email address under {@code name}. */
  static Optional<String> address(Fields fields, String name) {
    return fields
        .required(name, fields.text(name, LONGEST_EMAIL))
        .filter(given -> fields.passes(Formats.isEmail(given), name, "email"));
  }

  private static Contact.Email email(Fields fields) {
    Contact.Email email =
        new Contact.Email(
            address(fields, "address").orElse(""),
            fields.flag("safeToContact").orElse(false),
            fields.flag("discreet").orElse(true));
    fields.noMore();
    return email;
  }

  private static Contact.Phone phone(Fields fields) {
    Optional<String> number =
        fields
            .required("number", fields.text("number", LONGEST_LINE))
            .filter(given -> fields.passes(Formats.isPhone(given), "number", "phone"));
    Contact.Phone phone =
        new Contact.Phone(
            number.orElse(""),
            fields.flag("safeToContact").orElse(false),
            fields.flag("safeToLeaveMessage").orElse(false));
    fields.noMore();
    return phone;
  }

  private static Contact.Post post(Fields fields) {
    boolean toPrison = fields.given("prisonNumber");
    Optional<List<String>> lines = fields.items("lines", MOST_LINES, ContactForm::line);
    Optional<String> postcode = fields.text("postcode", LONGEST_LINE);
    if (toPrison) {
      fields.passes(
          (!fields.given("lines") || fields.isEmptyList("lines")) && !fields.given("postcode"),
          "prisonNumber",
          "either-or");
    } else {
      fields.required("lines", lines);
      fields.required("postcode", postcode);
    }
    Contact.Post post =
        new Contact.Post(
            lines.orElse(List.of()),
            postcode.flatMap(given -> full(fields, given)).orElse(null),
            prisonNumber(fields).orElse(null),
            fields.flag("safeToContact").orElse(false));
    fields.noMore();
    return post;
  }

  private static Optional<String> full(Fields fields, String given) {
    Optional<String> full = Postcode.fullOf(given);
    fields.passes(full.isPresent(), "postcode", "postcode");
    return full;
  }

  private static Optional<String> prisonNumber(Fields fields) {
    return fields
        .text("prisonNumber", LONGEST_LINE)
        .filter(
            given ->
                fields.passes(
                    Formats.isPrisonNumber(given), "prisonNumber", "not-a-prison-number"));
  }

  private static Optional<String> line(String given, String field, List<Flaw> flaws) {
    Optional<String> line = Texts.tidyLine(given);
    if (line.isEmpty()) {
      flaws.add(Flaw.of(field, "required"));
    } else if (Texts.hasControls(line.get(), false)) {
      flaws.add(Flaw.of(field, "characters"));
    } else if (Texts.length(line.get()) > LONGEST_LINE) {
      flaws.add(Flaw.of(field, "length", 1, LONGEST_LINE));
    }
    return line;
  }
}
