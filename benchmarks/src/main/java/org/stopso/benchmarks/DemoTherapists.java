package org.stopso.benchmarks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stopso.local.running.RunningPlatform;
import tools.jackson.databind.JsonNode;

/** The demo therapists at their desks, one after another, as fast as they are answered. */
final class DemoTherapists {

  private final RunningPlatform platform;
  private final Roomy answers;

  DemoTherapists(RunningPlatform platform) {
    this.platform = platform;
    this.answers = new Roomy(platform);
  }

  /** Accepts every open offer; the cases that gave. */
  int acceptAll() {
    int accepted = 0;
    for (RunningPlatform.Account therapist : platform.accounts("THERAPIST")) {
      String bearer = answers.bearer(therapist);
      for (String offer :
          ids(answers.get("/api/me/offers", bearer), "status", "OFFERED", "offerId")) {
        answers.post("/api/offers/" + offer + "/acceptance", bearer, Map.of());
        accepted++;
      }
    }
    return accepted;
  }

  /** Logs one session in every open case; how many that were. */
  int logSessions() {
    Map<String, Object> session =
        Map.of(
            "date", LocalDate.now(ZoneId.of("Europe/London")).toString(),
            "minutes", 50,
            "kind", "INDIVIDUAL",
            "mode", "ONLINE",
            "attendance", "ATTENDED");
    int logged = 0;
    for (RunningPlatform.Account therapist : platform.accounts("THERAPIST")) {
      String bearer = answers.bearer(therapist);
      for (String one : ids(answers.get("/api/me/cases", bearer), "state", "OPEN", "caseId")) {
        answers.post("/api/cases/" + one + "/sessions", bearer, session);
        logged++;
      }
    }
    return logged;
  }

  private static List<String> ids(JsonNode items, String field, String wanted, String id) {
    List<String> ids = new ArrayList<>();
    items.forEach(
        item -> {
          if (item.get(field).asString().equals(wanted)) {
            ids.add(item.get(id).asString());
          }
        });
    return ids;
  }
}
