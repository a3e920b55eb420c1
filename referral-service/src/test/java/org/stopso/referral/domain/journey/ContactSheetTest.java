package org.stopso.referral.domain.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.form.Answers;
import org.stopso.referral.domain.form.ContactChange;
import org.stopso.referral.domain.request.Contact;
import org.stopso.terms.PreferredTime;

class ContactSheetTest {

  private static final Contact.Email EMAIL = new Contact.Email("sam@example.org", true, false);
  private static final Contact EVERY_WAY =
      new Contact(
          EMAIL,
          new Contact.Phone("07700 900123", false, true),
          new Contact.Post(List.of("1 High Street", "Caldicot"), "NP26 4AA", null, true),
          true,
          List.of(PreferredTime.MORNING));

  @Test
  void theQuestionsAreThoseOfTheForm() {
    Given outside = Filled.draft(Answers.ofSelf()).given();
    Given inside = Filled.draft(Answers.ofPrisoner()).given();
    assertThat(ContactSheet.of(nothing(), false).questions())
        .isEqualTo(Question.on(Page.CONTACT, outside))
        .contains(Question.EMAIL)
        .doesNotContain(Question.PRISON_NUMBER);
    assertThat(ContactSheet.of(nothing(), true).questions())
        .isEqualTo(Question.on(Page.CONTACT, inside))
        .contains(Question.PRISON_NUMBER)
        .doesNotContain(Question.EMAIL, Question.POST_LINES);
  }

  @Test
  void whatStandsAlreadyIsAskedOfAnybody() {
    assertThat(ContactSheet.of(new Contact(EMAIL, null, null, false, List.of()), true).questions())
        .contains(Question.EMAIL, Question.EMAIL_SAFE, Question.EMAIL_DISCREET)
        .doesNotContain(Question.PHONE, Question.POST_LINES);
    Contact.Post toPrison = new Contact.Post(List.of(), null, "A1234BC", true);
    assertThat(
            ContactSheet.of(new Contact(null, null, toPrison, false, List.of()), false).questions())
        .contains(Question.PRISON_NUMBER, Question.POST_LINES);
  }

  @Test
  void sentAsItStandsItStaysAsItIs() {
    assertThat(read(ContactSheet.of(EVERY_WAY, false).fields())).isEqualTo(EVERY_WAY);
  }

  @Test
  void whatIsEmptiedIsTakenAwayWithWhatIsTickedBesideIt() {
    Contact left =
        read(
            typed(
                    Map.of(
                        "contact.email.address", List.of(" "),
                        "contact.email.safeToContact", List.of("true"),
                        "contact.phone.safeToLeaveMessage", List.of("true"),
                        "contact.post.safeToContact", List.of("true"),
                        "contact.willCheckBack", List.of("true")))
                .fields());
    assertThat(left).isEqualTo(new Contact(null, null, null, true, List.of()));
  }

  @Test
  void whatIsWrongIsSaidAtItsQuestion() {
    ContactSheet sheet = typed(Map.of("contact.email.address", List.of("sam@")));
    Fields fields = sheet.fields();
    ContactChange.read(fields);
    assertThat(sheet.flaws(fields.flaws()))
        .extracting(Flaw::field, Flaw::code)
        .contains(tuple("contact.email.address", "email"));
    Fields none = typed(Map.of()).fields();
    ContactChange.read(none);
    assertThat(typed(Map.of()).flaws(none.flaws()))
        .extracting(Flaw::field, Flaw::code)
        .containsExactly(tuple("contact.email.address", "no-safe-way"));
    assertThat(sheet.flaws(List.of(Flaw.of("contact.post.lines[1]", "length", 1, 80))))
        .extracting(Flaw::field)
        .containsExactly("contact.post.lines");
  }

  private static ContactSheet typed(Map<String, List<String>> typed) {
    return ContactSheet.typed(field -> typed.getOrDefault(field, List.of()), false);
  }

  private static Contact read(Fields fields) {
    Contact contact = ContactChange.read(fields);
    fields.noMore();
    assertThat(fields.flaws()).isEmpty();
    return contact;
  }

  private static Contact nothing() {
    return new Contact(null, null, null, false, List.of());
  }
}
