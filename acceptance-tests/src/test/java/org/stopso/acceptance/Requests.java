package org.stopso.acceptance;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Requests for help as the public form sends them. */
public final class Requests {

  private Requests() {}

  /** Somebody at risk who can meet a therapist online or near {@code outcode}. */
  public static Map<String, Object> forHelp(String outcode) {
    Map<String, Object> request = new HashMap<>();
    request.putAll(
        Map.ofEntries(
            entry("source", "SELF"),
            entry("name", "Sam"),
            entry("ageBand", "35_44"),
            entry("locale", "en"),
            entry("outcode", outcode),
            entry("contact", contact("sam@example.org")),
            entry("clientGroups", new ArrayList<>(List.of("AT_RISK"))),
            entry("stage", "NOT_KNOWN_TO_ANYONE"),
            entry("hopes", "To stop before anything happens."),
            entry("help", "INDIVIDUAL"),
            entry("delivery", List.of("ONLINE", "IN_PERSON", "PHONE")),
            entry("maxTravelKm", 60),
            entry(
                "preferences",
                new HashMap<>(
                    Map.of(
                        "availability", List.of("WEEKDAY_DAY", "WEEKDAY_EVENING", "WEEKEND"),
                        "languages", List.of("en")))),
            entry("screening", noneOfThese()),
            entry("consents", consents())));
    return request;
  }

  public static Map<String, Object> contact(String email) {
    return new HashMap<>(
        Map.of(
            "email",
            new HashMap<>(Map.of("address", email, "safeToContact", true, "discreet", true)),
            "willCheckBack",
            true));
  }

  public static Map<String, Object> noneOfThese() {
    Map<String, Object> answers = new HashMap<>();
    for (String question :
        List.of(
            "dangerNow",
            "fearsActingSoon",
            "selfHarm",
            "contactOffenceConviction",
            "moreThanOneConviction",
            "reoffendedAfterHelp",
            "onLicence",
            "actedInLastSixMonths")) {
      answers.put(question, false);
    }
    return answers;
  }

  private static Map<String, Object> consents() {
    return new HashMap<>(
        Map.of(
            "confidentialityLimitsRead",
            true,
            "processing",
            true,
            "contact",
            true,
            "research",
            false));
  }
}
