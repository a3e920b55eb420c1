package org.stopso.referral.domain.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stopso.referral.domain.answers.Fields;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.feedback.Feedback.Ratings;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Place;

/** What somebody types who comes back: each rule on both sides of its edge. */
class ReturnFormsTest {

  @Test
  void anythingMayBeTypedAsACodeButNothing() {
    assertThat(flawsOf(fields("returnCode", "x"), ReturnForms::code)).isEmpty();
    assertThat(ReturnForms.code(fields("returnCode", "x"))).isEqualTo("x");
    assertThat(flawsOf(fields("returnCode", ""), ReturnForms::code))
        .containsExactly(Flaw.of("returnCode", "required"));
  }

  @Test
  void aMessageHas1To4000Characters() {
    for (String text : List.of("x", "x".repeat(4_000), "Ünï\ncode 😀")) {
      assertThat(ReturnForms.message(fields("text", text)).open()).isEqualTo(text);
      assertThat(flawsOf(fields("text", text), ReturnForms::message)).isEmpty();
    }
    assertThat(flawsOf(fields("text", "x".repeat(4_001)), ReturnForms::message))
        .containsExactly(Flaw.of("text", "length", 1, 4_000));
    for (String nothing : List.of("", " \n\t ", "\u200b")) {
      assertThat(flawsOf(fields("text", nothing), ReturnForms::message))
          .containsExactly(Flaw.of("text", "required"));
    }
    assertThat(flawsOf(fields("text", "a\u0000b"), ReturnForms::message))
        .containsExactly(Flaw.of("text", "characters"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"helped", "listened", "understanding"})
  void eachRatingIs0To10(String name) {
    for (int fits : new int[] {0, 10}) {
      assertThat(flawsOf(ratings(name, fits), ReturnForms::ratings)).isEmpty();
    }
    for (int beyond : new int[] {-1, 11}) {
      assertThat(flawsOf(ratings(name, beyond), ReturnForms::ratings))
          .containsExactly(Flaw.of("ratings." + name, "range", 0, 10));
    }
    assertThat(flawsOf(ratings(name, null), ReturnForms::ratings))
        .containsExactly(Flaw.of("ratings." + name, "required"));
    assertThat(flawsOf(ratings(name, "5"), ReturnForms::ratings))
        .containsExactly(Flaw.of("ratings." + name, "wrong-type"));
  }

  @Test
  void ratingsAreReadAsTheyWereGiven() {
    Map<String, Object> given = Map.of("helped", 0, "listened", 5, "understanding", 10);
    assertThat(ReturnForms.ratings(fields("ratings", given))).isEqualTo(new Ratings(0, 5, 10));
    assertThat(flawsOf(fields("other", 1), ReturnForms::ratings))
        .contains(Flaw.of("ratings", "required"));
    assertThat(flawsOf(ratings("more", 1), ReturnForms::ratings))
        .containsExactly(Flaw.of("ratings.more", "unknown-field"));
  }

  @Test
  void aCommentMayBeAbsentAndHas4000CharactersAtMost() {
    assertThat(ReturnForms.comment(fields("comment", ""))).isNull();
    assertThat(flawsOf(fields("comment", ""), ReturnForms::comment)).isEmpty();
    assertThat(flawsOf(fields("comment", "x".repeat(4_000)), ReturnForms::comment)).isEmpty();
    assertThat(flawsOf(fields("comment", "x".repeat(4_001)), ReturnForms::comment))
        .containsExactly(Flaw.of("comment", "length", 1, 4_000));
  }

  @Test
  void aContactIsReadAsTheFormReadsIt() {
    Fields given = fields("contact", Answers.ofSelf().values().get("contact"));
    Contact contact = ContactChange.read(given);
    assertThat(given.flaws()).isEmpty();
    assertThat(contact.email())
        .as("discreet, as nothing was said of it")
        .isEqualTo(new Contact.Email("sam@example.org", true, true));
    assertThat(contact.willCheckBack()).isTrue();
  }

  @Test
  void aContactNeedsASafeWayOrSomebodyWhoComesBack() {
    assertThat(contactFlaws(Map.of("willCheckBack", true))).isEmpty();
    assertThat(contactFlaws(Map.of("willCheckBack", false)))
        .containsExactly(Flaw.of("contact", "no-safe-way"));
    assertThat(
            contactFlaws(
                Map.of("email", Map.of("address", "sam@example.org", "safeToContact", false))))
        .containsExactly(Flaw.of("contact", "no-safe-way"));
    assertThat(
            contactFlaws(
                Map.of("email", Map.of("address", "sam@example.org", "safeToContact", true))))
        .isEmpty();
    assertThat(contactFlaws(null)).containsExactly(Flaw.of("contact", "required"));
  }

  @Test
  void whatIsWrongWithinAContactIsToldAtItsField() {
    assertThat(
            contactFlaws(
                Map.of("email", Map.of("address", "sam"), "more", 1, "willCheckBack", true)))
        .containsExactlyInAnyOrder(
            Flaw.of("contact.email.address", "email"), Flaw.of("contact.more", "unknown-field"));
  }

  @Test
  void aPrisonNumberIsForWhoIsInPrison() {
    Contact toPrison =
        ContactChange.read(
            fields(
                "contact",
                Map.of("post", Map.of("prisonNumber", "A1234BC", "safeToContact", true))));
    assertThat(ContactChange.misfits(toPrison, Place.inside("ACI"))).isEmpty();
    assertThat(ContactChange.misfits(toPrison, Place.at("NP26")))
        .containsExactly(Flaw.of("contact.post.prisonNumber", "not-asked"));
    Contact elsewhere = ContactChange.read(fields("contact", Map.of("willCheckBack", true)));
    assertThat(ContactChange.misfits(elsewhere, Place.at("NP26"))).isEmpty();
  }

  private static List<Flaw> contactFlaws(@Nullable Object contact) {
    Map<String, Object> values = new HashMap<>();
    values.put("contact", contact);
    return flawsOf(Fields.of(values), ContactChange::read);
  }

  private static Fields ratings(String name, @Nullable Object value) {
    Map<String, Object> ratings =
        new HashMap<>(Map.of("helped", 5, "listened", 5, "understanding", 5));
    ratings.put(name, value);
    return fields("ratings", ratings);
  }

  private static Fields fields(String name, @Nullable Object value) {
    Map<String, Object> values = new HashMap<>();
    values.put(name, value);
    return Fields.of(values);
  }

  private static List<Flaw> flawsOf(Fields fields, java.util.function.Consumer<Fields> read) {
    read.accept(fields);
    return fields.flaws();
  }
}
