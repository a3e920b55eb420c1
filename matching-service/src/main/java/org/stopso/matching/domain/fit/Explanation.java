package org.stopso.matching.domain.fit;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a decision came out as it did, for a coordinator (docs/domain.md §4.2).
 *
 * @param considered how many therapists there were
 * @param failed how many failed at each rule first
 * @param nearest at most {@value #NEAREST}: those who fit, best score first; then those with the
 *     fewest objections, whose first objection comes latest, lowest id
 * @param missing the rules that nobody passed; where each was passed by somebody, the one at which
 *     the last ones failed; nothing when somebody fits
 */
public record Explanation(
    String rulesVersion,
    Instant decidedAt,
    int considered,
    Map<Objection, Integer> failed,
    List<Near> nearest,
    List<Objection> missing) {

  /** How many of the nearest are kept. */
  public static final int NEAREST = 50;

  public Explanation {
    failed = Map.copyOf(failed);
    nearest = List.copyOf(nearest);
    missing = List.copyOf(missing);
  }

  /** One of the nearest: either the first objection, or the score. */
  public record Near(String therapistId, @Nullable Objection firstFailed, @Nullable Score score) {}

  /** {@link #failed} in the order of the rules. */
  public Map<Objection, Integer> failedInOrder() {
    Map<Objection, Integer> inOrder = new EnumMap<>(Objection.class);
    inOrder.putAll(failed);
    return inOrder;
  }
}
