package org.stopso.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A few requests for help from made-up people, submitted as anybody's would be. */
public final class DemoReferrals {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final List<Person> PEOPLE =
      List.of(
          new Person("Sam", "NP26", "AT_RISK", false),
          new Person("Alun", "CF10", "WORRIED_ABOUT_REOFFENDING", true),
          new Person("Robin", "LS6", "ATTRACTED_NOT_OFFENDED", false),
          new Person("Chris", "G12", "AT_RISK", false));

  private final String gateway;

  /** Submits through {@code gateway}, the address of the gateway. */
  public DemoReferrals(String gateway) {
    this.gateway = gateway;
  }

  private record Person(String name, String outcode, String group, boolean complexHistory) {}

  /** Submits them and tells what each got, in a line per person. */
  public List<String> submit() throws IOException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(DEADLINE).build()) {
      List<String> told = new ArrayList<>();
      for (Person person : PEOPLE) {
        told.add(submit(http, person));
      }
      return told;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }

  private String submit(HttpClient http, Person person) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(gateway + "/api/referrals"))
            .timeout(DEADLINE)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body(person)))
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 201) {
      return person.name() + " from " + person.outcode() + ": refused, " + response.statusCode();
    }
    JsonNode answer = JsonMapper.shared().readTree(response.body());
    return "%s from %s: reference %s, return code %s"
        .formatted(
            person.name(),
            person.outcode(),
            answer.path("reference").asString(),
            answer.path("returnCode").asString());
  }

  private static String body(Person person) {
    return """
    {"source": "SELF", "name": "%1$s", "ageBand": "35_44", "outcode": "%2$s",
     "contact": {"email": {"address": "%1$s@example.org", "safeToContact": true,
                           "discreet": true}, "willCheckBack": true},
     "clientGroups": ["%3$s"], "stage": "NOT_KNOWN_TO_ANYONE",
     "hopes": "To understand myself and never to harm anybody.",
     "help": "INDIVIDUAL", "delivery": ["IN_PERSON", "ONLINE"],
     "preferences": {"availability": ["WEEKDAY_EVENING"]},
     "screening": {"dangerNow": false, "fearsActingSoon": false, "selfHarm": false,
                   "contactOffenceConviction": %4$s, "moreThanOneConviction": false,
                   "reoffendedAfterHelp": false, "onLicence": false,
                   "actedInLastSixMonths": false},
     "consents": {"confidentialityLimitsRead": true, "processing": true, "contact": true}}
    """
        .formatted(person.name(), person.outcode(), person.group(), person.complexHistory());
  }
}
