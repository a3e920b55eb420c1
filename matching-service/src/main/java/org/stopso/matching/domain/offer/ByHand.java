package org.stopso.matching.domain.offer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;
import org.stopso.matching.domain.fit.Objection;

/**
 * That a coordinator chose the therapist, whatever the rules would have done.
 *
 * @param by the coordinator's account
 * @param overruled the rules that spoke against it and yielded, in order
 * @param reason in the coordinator's words; absent once it was erased
 */
public record ByHand(
    String therapistId,
    String by,
    Instant at,
    List<Objection> overruled,
    @Nullable Personal<String> reason) {

  public ByHand {
    overruled = List.copyOf(overruled);
  }
}
