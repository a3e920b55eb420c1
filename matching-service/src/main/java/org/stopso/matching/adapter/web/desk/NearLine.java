package org.stopso.matching.adapter.web.desk;

import org.jspecify.annotations.Nullable;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.fit.Objection;
import org.stopso.matching.domain.fit.Score;

/**
 * One of those who came nearest, in words: what spoke against them first, or how their score came
 * about.
 */
record NearLine(String therapistId, @Nullable String against, @Nullable String score) {

  private static final double PERCENT = 100;

  static NearLine of(Explanation.Near near, DeskWords words) {
    Objection objection = near.firstFailed();
    Score score = near.score();
    return new NearLine(
        near.therapistId(),
        objection == null ? null : words.of("coordination.against." + objection.code()),
        score == null ? null : inWords(score, words));
  }

  private static String inWords(Score score, DeskWords words) {
    Double distance = score.distance();
    String parts =
        words.of(
            "coordination.score",
            percent(score.total()),
            percent(score.spare()),
            percent(score.rest()),
            percent(score.availability()),
            percent(score.accreditation()),
            percent(score.answered()));
    return distance == null
        ? parts
        : parts + words.of("coordination.score.distance", percent(distance));
  }

  private static long percent(double share) {
    return Math.round(share * PERCENT);
  }
}
