package org.stopso.referral.domain.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.answers.Fields;

/** A filled-in form in which a test changes one thing. */
public final class Answers {

  private final Map<String, Object> values;

  private Answers(Map<String, Object> values) {
    this.values = values;
  }

  /** Somebody at risk, in NP26. */
  public static Answers ofSelf() {
    Map<String, Object> values = new HashMap<>();
    values.put("source", "SELF");
    values.put("name", "Sam");
    values.put("ageBand", "35_44");
    values.put("outcode", "NP26");
    values.put("contact", contact());
    values.put("clientGroups", new ArrayList<>(List.of("AT_RISK")));
    values.put("stage", "NOT_KNOWN_TO_ANYONE");
    values.put("hopes", "To sleep at night");
    values.put("help", "INDIVIDUAL");
    values.put("delivery", new ArrayList<>(List.of("IN_PERSON", "ONLINE")));
    values.put("preferences", group("availability", List.of("WEEKDAY_EVENING")));
    values.put("screening", screening());
    values.put("consents", consents());
    return new Answers(values);
  }

  /** Somebody's partner. */
  public static Answers ofFamily() {
    return ofSelf()
        .with("source", "FAMILY_MEMBER")
        .with("clientGroups", List.of("PARTNER_OR_FAMILY"))
        .with("stage", null)
        .with("relationship", "PARTNER")
        .with("knownSince", "JUST_NOW");
  }

  /** Somebody sent by a professional. */
  public static Answers ofProfessional() {
    return ofSelf()
        .with("source", "PROFESSIONAL")
        .with(
            "referrer",
            group(
                "name", "Dr Jo Roe",
                "organisation", "Caldicot Surgery",
                "email", "jo.roe@example.org",
                "consentOfPersonRecorded", true));
  }

  /** Somebody in prison. */
  public static Answers ofPrisoner() {
    return ofSelf()
        .with("outcode", null)
        .with("prisonId", "ACI")
        .with("clientGroups", List.of("IN_PRISON"))
        .with("delivery", List.of("IN_PERSON", "PRISON_VIDEO"));
  }

  /** With {@code value} at {@code path}, such as {@code contact.email.address}; null takes away. */
  public Answers with(String path, @Nullable Object value) {
    Map<String, Object> at = values;
    String[] steps = path.split("\\.");
    for (int i = 0; i < steps.length - 1; i++) {
      at = within(at, steps[i]);
    }
    at.put(steps[steps.length - 1], value);
    return this;
  }

  /** As the form reads them. */
  public Fields fields() {
    return Fields.of(values);
  }

  /** As a program sends them. */
  public Map<String, Object> values() {
    return values;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> within(Map<String, Object> values, String step) {
    return (Map<String, Object>) values.computeIfAbsent(step, any -> new HashMap<>());
  }

  private static Map<String, Object> contact() {
    Map<String, Object> contact = new HashMap<>();
    contact.put("email", group("address", "sam@example.org", "safeToContact", true));
    contact.put("willCheckBack", true);
    return contact;
  }

  private static Map<String, Object> screening() {
    return group(
        "dangerNow", false,
        "fearsActingSoon", false,
        "selfHarm", false,
        "contactOffenceConviction", false,
        "moreThanOneConviction", false,
        "reoffendedAfterHelp", false,
        "onLicence", false,
        "actedInLastSixMonths", false);
  }

  private static Map<String, Object> consents() {
    return group(
        "confidentialityLimitsRead", true, "processing", true, "contact", true, "research", false);
  }

  private static Map<String, Object> group(Object... namesAndValues) {
    Map<String, Object> group = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      group.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return group;
  }
}
