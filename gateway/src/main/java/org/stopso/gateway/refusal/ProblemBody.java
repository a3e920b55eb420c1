package org.stopso.gateway.refusal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A refusal as {@code application/problem+json}. */
final class ProblemBody {
  private final JsonMapper json;
  private final Words words;

  ProblemBody(JsonMapper json, Words words) {
    this.json = json;
    this.words = words;
  }

  String of(Refusal refusal, Locale language) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", refusal.type());
    problem.put("title", words.say(refusal.key("title"), language));
    problem.put("status", refusal.status());
    problem.put("detail", words.say(refusal.key("detail"), language));
    return json.writeValueAsString(problem);
  }
}
