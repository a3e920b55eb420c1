package org.stopso.referral.adapter.web.desk.dossier;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.web.desk.DeskWords;
import org.stopso.referral.application.coordination.ReadReferral.Dossier;
import org.stopso.referral.domain.Referrals.Opened;
import org.stopso.referral.domain.Step;

/**
 * A step of a referral's life in words.
 *
 * @param said in the words of who did it; absent where nobody was asked, or nothing is left
 */
record HistoryLine(Step step, String when, String who, @Nullable Personal<String> said) {

  /** The newest first: what happened last is what matters to whoever decides. */
  static List<HistoryLine> of(Dossier dossier, DeskWords words, String reader) {
    Map<Long, Personal<String>> reasons = dossier.opened().map(Opened::reasons).orElse(Map.of());
    return dossier.referral().progress().history().reversed().stream()
        .map(step -> of(step, reasons, words, reader))
        .toList();
  }

  private static HistoryLine of(
      Step step, Map<Long, Personal<String>> reasons, DeskWords words, String reader) {
    return new HistoryLine(
        step,
        words.moment(step.at()),
        words.who(step.who(), reader),
        step.ignored() ? null : reasons.get(step.version()));
  }

  /** Whether it came after what somebody had seen. */
  boolean after(long version) {
    return step.version() > version;
  }
}
