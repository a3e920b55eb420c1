package org.stopso.referral.domain.form;

import java.util.List;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Place;

/** Reads how somebody may be reached from now on, by the rules of the form they once sent. */
public final class ContactChange {

  private ContactChange() {}

  /** The new contact; worth nothing when {@code fields} have flaws then. */
  public static Contact read(Fields fields) {
    Contact contact =
        fields
            .required("contact", fields.within("contact"))
            .map(ContactForm::read)
            .orElseGet(() -> new Contact(null, null, null, false, List.of()));
    FormRule.NO_SAFE_WAY.check(draft(fields, contact));
    return contact;
  }

  /** What does not go together with where the client is: known only once the referral is. */
  public static List<Flaw> misfits(Contact contact, Place place) {
    Fields fields = Fields.aside();
    if (!place.inPrison()) {
      FormRule.PRISON_NUMBER_WITHOUT_PRISON.check(draft(fields, contact));
    }
    return fields.flaws();
  }

  private static Draft draft(Fields fields, Contact contact) {
    return new Draft(fields, null, null, null, null, contact);
  }
}
