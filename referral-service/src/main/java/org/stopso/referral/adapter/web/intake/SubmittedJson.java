package org.stopso.referral.adapter.web.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.kit.idempotency.Idempotency.Answer;
import org.stopso.kit.reference.Signposting;
import org.stopso.referral.application.intake.Signposts;
import org.stopso.referral.application.intake.SubmitReferral.Submitted;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.request.Request;
import org.stopso.terms.Nation;
import tools.jackson.databind.json.JsonMapper;

/** What somebody is told who has just asked for help: a program as it is, others by a page. */
@Component
public class SubmittedJson {

  private final Signposts signposts;
  private final JsonMapper json;

  SubmittedJson(Signposts signposts, JsonMapper json) {
    this.signposts = signposts;
    this.json = json;
  }

  String of(Submitted submitted, Request request) {
    return json.writeValueAsString(
        new View(
            submitted.referral().reference(),
            submitted.code().shown(),
            submitted.referral().state(),
            submitted.invitation().map(given -> given.code().shown()).orElse(null),
            signposts.forAnswers(request).stream().map(SubmittedJson::line).toList()));
  }

  private static Line line(Signposting.Line line) {
    return new Line(line.name(), line.phone(), line.url(), line.hours(), line.nation());
  }

  /** What {@code answer}, of ours, says. */
  public View read(Answer answer) {
    return json.readValue(answer.json(), View.class);
  }

  /** Reference and codes, where it begins, and help lines. */
  public record View(
      String reference,
      String returnCode,
      State status,
      @Nullable String householdCode,
      List<Line> signposting) {

    @Override
    public String toString() {
      return "•••";
    }
  }

  /** A help line. */
  public record Line(
      String name,
      String phone,
      @Nullable String url,
      @Nullable String hours,
      List<Nation> nation) {}
}
