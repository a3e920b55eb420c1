package org.stopso.matching.adapter.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.matching.application.changes.ExplainMatching.Explained;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.fit.Score;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.offer.ByHand;
import org.stopso.matching.domain.offer.Offer;

/**
 * Why the last decision came out as it did. {@code failed}: how many failed at each rule first, by
 * its code. {@code forecast} is for those who wait.
 */
record ExplanationView(
    String rulesVersion,
    Instant decidedAt,
    int considered,
    Map<String, Integer> failed,
    List<Near> nearest,
    List<String> missing,
    NeedState state,
    @Nullable Forecast forecast,
    @Nullable Choice byHand,
    List<Asked> offers,
    long version) {

  /** Either the first rule failed, or the parts of the score. */
  record Near(String therapistId, @Nullable String firstFailed, @Nullable Score score) {

    static Near of(Explanation.Near near) {
      Objection objection = near.firstFailed();
      return new Near(
          near.therapistId(), objection == null ? null : objection.code(), near.score());
    }
  }

  /** What a coordinator chose, and the rules that yielded; no reason once it was erased. */
  record Choice(
      String therapistId, String by, Instant at, List<String> overruled, @Nullable String reason) {

    static Choice of(ByHand byHand) {
      Personal<String> reason = byHand.reason();
      return new Choice(
          byHand.therapistId(),
          byHand.by(),
          byHand.at(),
          byHand.overruled().stream().map(Objection::code).toList(),
          reason == null ? null : reason.open());
    }
  }

  /** That a therapist was asked, and what became of it. */
  record Asked(String offerId, String therapistId, Instant offeredAt, String status) {

    static Asked of(Offer offer) {
      return new Asked(
          offer.offerId(), offer.therapistId(), offer.offeredAt(), offer.state().status());
    }
  }

  /** When a therapist is expected, in days from now. */
  record Forecast(int fromDays, int toDays) {}

  static ExplanationView of(Explained explained) {
    Explanation explanation = explained.explanation();
    Map<String, Integer> failed = new LinkedHashMap<>();
    explanation.failedInOrder().forEach((rule, count) -> failed.put(rule.code(), count));
    ByHand byHand = explained.byHand();
    return new ExplanationView(
        explanation.rulesVersion(),
        explanation.decidedAt(),
        explanation.considered(),
        failed,
        explanation.nearest().stream().map(Near::of).toList(),
        explanation.missing().stream().map(Objection::code).toList(),
        explained.need().state(),
        null,
        byHand == null ? null : Choice.of(byHand),
        explained.asking().offers().stream().map(Asked::of).toList(),
        explained.need().version());
  }
}
