package org.stopso.referral.domain.form;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stopso.referral.domain.answers.Flaw;
import org.stopso.referral.domain.form.RequestForm.Reading;
import org.stopso.referral.domain.request.Contact;
import org.stopso.referral.domain.request.Request;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;

/** Each field with the value that just passes and the one that just fails. */
public class RequestFormTest {

  private static final RequestForm FORM = Places.form();
  private static final String EMAIL_OF_254 =
      "a".repeat(64) + "@" + ("b".repeat(60) + ".").repeat(3) + "c".repeat(6);

  public static Stream<Arguments> passes() {
    return Stream.of(
        arguments("name", "x"),
        arguments("name", "x".repeat(80)),
        arguments("name", "🙂".repeat(80)),
        arguments("name", "  " + "x".repeat(80) + " "),
        arguments("ageBand", "UNDER_18"),
        arguments("ageBand", "65_PLUS"),
        arguments("locale", "cy"),
        arguments("outcode", "np26"),
        arguments("outcode", "NP26 4AA"),
        arguments("outcode", "NP26\t4AA"),
        arguments("outcode", "np26 \u00a0 \t 4Aa"),
        arguments("name", "Sam\tRoe"),
        arguments("hopes", "x".repeat(4_000)),
        arguments("hopes", "one\r\ntwo\tthree"),
        arguments("maxTravelKm", 1),
        arguments("maxTravelKm", 300),
        arguments("delivery", List.of("IN_PERSON", "ONLINE", "PHONE")),
        arguments("contact.email.address", EMAIL_OF_254),
        arguments("contact.email.address", "o'neil+x@example.co.uk"),
        arguments("contact.phone", Map.of("number", "+447700900123")),
        arguments("contact.phone", Map.of("number", "+123456789012345")),
        arguments("contact.phone", Map.of("number", "07700 900123")),
        arguments("contact.phone", Map.of("number", "+44 (0)7700 900-123")),
        arguments("contact.post", post("NP26 4AA", "x".repeat(80), "2", "3", "4", "5")),
        arguments("contact.preferredTimes", List.of("MORNING", "AFTERNOON", "EVENING")),
        arguments("contact.preferredTimes", List.of()),
        arguments("preferences.languages", List.of("en", "cy", "bfi", "pt-BR", "zh-Hant-TW")),
        arguments("preferences.accessNeeds", "x".repeat(1_000)),
        arguments("preferences.accessNeeds", ""),
        arguments("stage", null),
        arguments("householdCode", ""),
        arguments("householdCode", "7QK2-01AB-CDEF"),
        arguments("householdCode", "x".repeat(80)),
        arguments("help", "COUPLE"),
        arguments("referrer", null),
        arguments("consents.research", true));
  }

  @ParameterizedTest
  @MethodSource("passes")
  void passes(String field, @Nullable Object value) {
    assertThat(flawsOf(Answers.ofSelf().with(field, value))).isEmpty();
  }

  public static Stream<Arguments> fails() {
    return Stream.of(
        arguments("source", null, "source", "required"),
        arguments("source", "NOBODY", "source", "not-one-of"),
        arguments("source", 1, "source", "wrong-type"),
        arguments("name", null, "name", "required"),
        arguments("name", " \u00a0\u200b ", "name", "required"),
        arguments("name", "x".repeat(81), "name", "length"),
        arguments("name", "a\nb", "name", "characters"),
        arguments("name", "a\u0000b", "name", "characters"),
        arguments("name", "a\ud800b", "name", "characters"),
        arguments("name", 7, "name", "wrong-type"),
        arguments("ageBand", "FROM_35_TO_44", "ageBand", "not-one-of"),
        arguments("ageBand", null, "ageBand", "required"),
        arguments("locale", "fr", "locale", "not-one-of"),
        arguments("outcode", null, "outcode", "outcode-or-prison"),
        arguments("outcode", "nonsense", "outcode", "outcode"),
        arguments("outcode", "SO1", "outcode", "unknown-outcode"),
        arguments("prisonId", "ACI", "outcode", "outcode-or-prison"),
        arguments("contact", null, "contact", "required"),
        arguments("contact", "by owl", "contact", "wrong-type"),
        arguments("contact", Map.of(), "contact", "no-safe-way"),
        arguments("contact.email.address", null, "contact.email.address", "required"),
        arguments("contact.email.address", "sam", "contact.email.address", "email"),
        arguments("contact.email.address", "a@b", "contact.email.address", "email"),
        arguments("contact.email.address", "a..b@c.org", "contact.email.address", "email"),
        arguments("contact.email.address", "a@1.2.3.4", "contact.email.address", "email"),
        arguments("contact.email.address", EMAIL_OF_254 + "c", "contact.email.address", "length"),
        arguments(
            "contact.email.safeToContact", "yes", "contact.email.safeToContact", "wrong-type"),
        arguments("contact.phone", Map.of(), "contact.phone.number", "required"),
        arguments("contact.phone", phone("+1234567890123456"), "contact.phone.number", "phone"),
        arguments("contact.phone", phone("+0447700900123"), "contact.phone.number", "phone"),
        arguments("contact.phone", phone("077009001"), "contact.phone.number", "phone"),
        arguments("contact.phone", phone("077009001234"), "contact.phone.number", "phone"),
        arguments("contact.phone", phone("0770090012x"), "contact.phone.number", "phone"),
        arguments("contact.post", Map.of("postcode", "NP26 4AA"), "contact.post.lines", "required"),
        arguments(
            "contact.post", Map.of("lines", List.of("1")), "contact.post.postcode", "required"),
        arguments("contact.post", post("NP26", "1"), "contact.post.postcode", "postcode"),
        arguments(
            "contact.post",
            post("NP26 4AA", "1", "2", "3", "4", "5", "6"),
            "contact.post.lines",
            "size"),
        arguments(
            "contact.post", post("NP26 4AA", "x".repeat(81)), "contact.post.lines[0]", "length"),
        arguments("contact.post", post("NP26 4AA", "1", " "), "contact.post.lines[1]", "required"),
        arguments(
            "contact.post",
            Map.of("prisonNumber", "A1234BC"),
            "contact.post.prisonNumber",
            "not-asked"),
        arguments(
            "contact.preferredTimes", List.of("NOON"), "contact.preferredTimes[0]", "not-one-of"),
        arguments("contact.owl", "Hedwig", "contact.owl", "unknown-field"),
        arguments("clientGroups", null, "clientGroups", "required"),
        arguments("clientGroups", List.of(), "clientGroups", "required"),
        arguments("clientGroups", "AT_RISK", "clientGroups", "wrong-type"),
        arguments("clientGroups", List.of("AT_RISK", "X"), "clientGroups[1]", "not-one-of"),
        arguments("clientGroups", List.of("AT_RISK", "AT_RISK"), "clientGroups[1]", "duplicate"),
        arguments("clientGroups", nCopies(8, "AT_RISK"), "clientGroups", "size"),
        arguments("clientGroups", List.of("AT_RISK", "IN_PRISON"), "prisonId", "required"),
        arguments("stage", "LATER", "stage", "not-one-of"),
        arguments("relationship", "PARTNER", "relationship", "not-asked"),
        arguments("knownSince", "JUST_NOW", "knownSince", "not-asked"),
        arguments("referrer", Map.of("name", "Jo"), "referrer", "not-asked"),
        arguments("householdCode", "x".repeat(81), "householdCode", "length"),
        arguments("householdCode", 7, "householdCode", "wrong-type"),
        arguments("hopes", null, "hopes", "required"),
        arguments("hopes", "x".repeat(4_001), "hopes", "length"),
        arguments("hopes", "a\u0007b", "hopes", "characters"),
        arguments("help", "PARTNER", "help", "help-not-possible"),
        arguments("delivery", List.of(), "delivery", "required"),
        arguments("delivery", List.of("PRISON_VIDEO"), "delivery", "delivery-not-possible"),
        arguments("maxTravelKm", 0, "maxTravelKm", "range"),
        arguments("maxTravelKm", 301, "maxTravelKm", "range"),
        arguments("maxTravelKm", "40", "maxTravelKm", "wrong-type"),
        arguments("maxTravelKm", 40.5, "maxTravelKm", "wrong-type"),
        arguments("preferences", null, "preferences.availability", "required"),
        arguments("preferences.availability", List.of(), "preferences.availability", "required"),
        arguments("preferences.languages", List.of(), "preferences.languages", "required"),
        arguments(
            "preferences.languages",
            List.of("en", "cy", "de", "fr", "it", "es"),
            "preferences.languages",
            "size"),
        arguments(
            "preferences.languages",
            List.of("english!"),
            "preferences.languages[0]",
            "not-a-language"),
        arguments(
            "preferences.languages",
            List.of("en-GB", "en-gb"),
            "preferences.languages[1]",
            "duplicate"),
        arguments(
            "preferences.accessNeeds", "x".repeat(1_001), "preferences.accessNeeds", "length"),
        arguments("screening", null, "screening", "required"),
        arguments("screening.dangerNow", null, "screening.dangerNow", "required"),
        arguments("screening.onLicence", null, "screening.onLicence", "required"),
        arguments("screening.onLicence", "no", "screening.onLicence", "wrong-type"),
        arguments("consents", null, "consents", "required"),
        arguments(
            "consents.confidentialityLimitsRead",
            null,
            "consents.confidentialityLimitsRead",
            "required"),
        arguments("consents.processing", false, "consents.processing", "required"),
        arguments("consents.contact", false, "consents.contact", "required"),
        arguments("source", List.of(), "source", "wrong-type"),
        arguments("name", List.of(), "name", "wrong-type"),
        arguments("hopes", List.of(), "hopes", "wrong-type"),
        arguments("locale", List.of(), "locale", "wrong-type"),
        arguments("outcode", List.of(), "outcode", "wrong-type"),
        arguments("stage", List.of(), "stage", "wrong-type"),
        arguments("maxTravelKm", List.of(), "maxTravelKm", "wrong-type"),
        arguments("contact", List.of(), "contact", "wrong-type"),
        arguments("contact.post", List.of(), "contact.post", "wrong-type"),
        arguments("preferences.accessNeeds", List.of(), "preferences.accessNeeds", "wrong-type"),
        arguments("screening.onLicence", List.of(), "screening.onLicence", "wrong-type"),
        arguments("favouriteColour", "blue", "favouriteColour", "unknown-field"));
  }

  @ParameterizedTest
  @MethodSource("fails")
  void fails(String field, @Nullable Object value, String told, String code) {
    assertThat(flawsOf(Answers.ofSelf().with(field, value))).containsExactly(told + " " + code);
  }

  static Stream<Arguments> failsForFamily() {
    return Stream.of(
        arguments("clientGroups", List.of("AT_RISK"), "clientGroups", "family-not-named"),
        arguments("relationship", null, "relationship", "required"),
        arguments("relationship", "OWL", "relationship", "not-one-of"),
        arguments("knownSince", "NEVER", "knownSince", "not-one-of"),
        arguments("knownSince", null, "knownSince", "required"),
        arguments("stage", "CHARGED", "stage", "not-asked"));
  }

  @ParameterizedTest
  @MethodSource("failsForFamily")
  void failsForFamily(String field, @Nullable Object value, String told, String code) {
    assertThat(flawsOf(Answers.ofFamily().with(field, value))).containsExactly(told + " " + code);
  }

  static Stream<Arguments> failsForProfessionals() {
    return Stream.of(
        arguments("referrer", null, "referrer", "required"),
        arguments("referrer.name", "x".repeat(81), "referrer.name", "length"),
        arguments("referrer.name", null, "referrer.name", "required"),
        arguments("referrer.organisation", null, "referrer.organisation", "required"),
        arguments("referrer.organisation", "x".repeat(81), "referrer.organisation", "length"),
        arguments("referrer.email", "jo", "referrer.email", "email"),
        arguments("referrer.email", EMAIL_OF_254 + "c", "referrer.email", "length"),
        arguments(
            "referrer.consentOfPersonRecorded",
            null,
            "referrer.consentOfPersonRecorded",
            "required"));
  }

  @ParameterizedTest
  @MethodSource("failsForProfessionals")
  void failsForProfessionals(String field, @Nullable Object value, String told, String code) {
    assertThat(flawsOf(Answers.ofProfessional().with(field, value)))
        .containsExactly(told + " " + code);
  }

  static Stream<Arguments> failsForPrisoners() {
    return Stream.of(
        arguments("prisonId", null, List.of("outcode outcode-or-prison", "prisonId required")),
        arguments("prisonId", "XXX", List.of("prisonId unknown-prison")),
        arguments("clientGroups", List.of("AT_RISK"), List.of("prisonId not-asked")),
        arguments("delivery", List.of("ONLINE"), List.of("delivery delivery-not-possible")),
        arguments("delivery", List.of("PHONE"), List.of("delivery delivery-not-possible")),
        arguments(
            "contact.post",
            Map.of("prisonNumber", "A".repeat(21)),
            List.of("contact.post.prisonNumber not-a-prison-number")),
        arguments(
            "contact.post",
            Map.of("prisonNumber", "A1234BC", "lines", List.of("1")),
            List.of("contact.post.prisonNumber either-or")));
  }

  @ParameterizedTest
  @MethodSource("failsForPrisoners")
  void failsForPrisoners(String field, @Nullable Object value, List<String> told) {
    assertThat(flawsOf(Answers.ofPrisoner().with(field, value)))
        .containsExactlyInAnyOrderElementsOf(told);
  }

  @Test
  void eachOfTheFormsPasses() {
    assertThat(flawsOf(Answers.ofFamily())).isEmpty();
    assertThat(flawsOf(Answers.ofFamily().with("help", "PARTNER"))).isEmpty();
    assertThat(flawsOf(Answers.ofProfessional())).isEmpty();
    assertThat(
            flawsOf(
                Answers.ofProfessional()
                    .with("referrer.name", "x".repeat(80))
                    .with("referrer.organisation", "x".repeat(80))
                    .with("referrer.email", EMAIL_OF_254)))
        .isEmpty();
    assertThat(
            flawsOf(Answers.ofPrisoner().with("contact.post", Map.of("prisonNumber", "A1234BC"))))
        .isEmpty();
    Map<String, Object> longest = Map.of("prisonNumber", "A".repeat(20));
    assertThat(flawsOf(Answers.ofPrisoner().with("contact.post", longest))).isEmpty();
    Map<String, Object> noLines = Map.of("prisonNumber", "A1234BC", "lines", List.of());
    assertThat(flawsOf(Answers.ofPrisoner().with("contact.post", noLines))).isEmpty();
  }

  @Test
  void whatIsNotAboutOwnBehaviourNeedNotSayWhatWasDone() {
    assertThat(flawsOf(Answers.ofFamily().with("screening.onLicence", null))).isEmpty();
    assertThat(flawsOf(Answers.ofFamily().with("screening.selfHarm", null)))
        .containsExactly("screening.selfHarm required");
  }

  @Test
  void aPostcodeIsCutToItsOutcode() {
    Request request = valid(Answers.ofSelf().with("outcode", "np26 4zz"));
    assertThat(request.need().place().outcode()).isEqualTo("NP26");
    assertThat(request.toString()).doesNotContainIgnoringCase("4zz");
  }

  @Test
  void whatIsNotSaidHasItsDefault() {
    Request request = valid(Answers.ofSelf().with("contact.phone", phone("07700900123")));
    assertThat(request.need().locale()).isEqualTo("en");
    assertThat(request.need().maxTravelKm()).isEqualTo(40);
    assertThat(request.need().preferences().therapistGender()).isEqualTo(GenderPreference.ANY);
    assertThat(request.need().preferences().languages()).containsExactly("en");
    assertThat(request.need().preferences().feeBand()).isEqualTo(FeeBand.STANDARD);
    assertThat(request.need().researchConsent()).isFalse();
    Contact contact = request.particulars().contact().open();
    assertThat(contact.phone()).isEqualTo(new Contact.Phone("07700900123", false, false));
    assertThat(contact.email()).isEqualTo(new Contact.Email("sam@example.org", true, true));
  }

  @Test
  void everythingThatIsWrongIsToldAtOnce() {
    assertThat(
            flawsOf(
                Answers.ofSelf()
                    .with("name", null)
                    .with("help", "PARTNER")
                    .with("consents.contact", null)
                    .with("maxTravelKm", 500)))
        .containsExactlyInAnyOrder(
            "name required",
            "help help-not-possible",
            "consents.contact required",
            "maxTravelKm range");
  }

  @Test
  void nothingTypedIsRepeated() {
    Reading reading =
        FORM.read(
            Answers.ofSelf()
                .with("outcode", "canary 1")
                .with("contact.email.address", "canary 2")
                .with("source", "canary 3")
                .with("canary 4 <b>", "x")
                .fields());
    assertThat(reading.toString()).doesNotContain("canary");
  }

  @Test
  void aRequestPrintsNothingPersonal() {
    Answers withCode = Answers.ofProfessional().with("householdCode", "7QK2-01AB-CDEF");
    assertThat(valid(withCode).toString())
        .doesNotContain("7QK2", "Sam", "sam@example.org", "To sleep at night", "Roe", "Caldicot")
        .contains(ClientGroup.AT_RISK.name());
  }

  private static Request valid(Answers answers) {
    return ((Reading.Valid) FORM.read(answers.fields())).request();
  }

  private static List<String> flawsOf(Answers answers) {
    return switch (FORM.read(answers.fields())) {
      case Reading.Valid ignored -> List.of();
      case Reading.Flawed(List<Flaw> flaws) ->
          flaws.stream().map(flaw -> flaw.field() + " " + flaw.code()).toList();
    };
  }

  private static Map<String, Object> phone(String number) {
    return Map.of("number", number);
  }

  private static Map<String, Object> post(String postcode, String... lines) {
    return Map.of("lines", List.of(lines), "postcode", postcode);
  }
}
