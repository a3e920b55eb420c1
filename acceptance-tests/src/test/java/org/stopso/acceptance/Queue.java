package org.stopso.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The coordinators' queue, read to its end: every story puts something there. */
record Queue(Api coordinator) {

  /** What is to be done about one referral. */
  List<JsonNode> about(String referralId) {
    return all().stream()
        .filter(item -> item.path("referralId").asString("").equals(referralId))
        .toList();
  }

  /** The same, of one kind. */
  Optional<JsonNode> about(String referralId, String kind) {
    return about(referralId).stream()
        .filter(item -> item.get("kind").asString().equals(kind))
        .findFirst();
  }

  private List<JsonNode> all() {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    while (true) {
      JsonNode page =
          coordinator.get("/api/coordination/queue?limit=100&cursor=" + next).expecting(200).json();
      page.get("items").forEach(items::add);
      if (page.get("next").isNull()) {
        return items;
      }
      next = page.get("next").asString();
    }
  }
}
