package org.stopso.referral.adapter.web.start;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.idempotency.Idempotency.Answer;
import tools.jackson.databind.json.JsonMapper;

/** What somebody is told whose request has been taken in, as a program is told it, too. */
record Sent(
    String reference,
    String returnCode,
    String status,
    @Nullable String householdCode,
    List<Line> signposting) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Sent of(Answer answer) {
    return JSON.readValue(answer.json(), Sent.class);
  }

  @Override
  public String toString() {
    return "•••";
  }

  record Line(String name, String phone, @Nullable String url, @Nullable String hours) {}
}
