package org.stopso.matching.domain.need;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.need.Need.Bond;

/**
 * How far the search for a therapist has come.
 *
 * @param bond the offer or the case that the need hangs on just now, if any
 * @param assignedAt when a therapist last got the client, however they were chosen; absent: never
 * @param missing codes of the rules that nobody passed when it last had to wait
 */
public record Standing(
    NeedState state, @Nullable Bond bond, @Nullable Instant assignedAt, List<String> missing) {

  public Standing {
    missing = List.copyOf(missing);
  }

  /** Before anything was tried. */
  static Standing at(NeedState state) {
    return new Standing(state, null, null, List.of());
  }

  Standing moved(NeedState next, @Nullable Bond hangsOn) {
    return new Standing(next, hangsOn, assignedAt, missing);
  }

  Standing lacking(List<String> codes) {
    return new Standing(state, bond, assignedAt, codes);
  }

  Standing assigned(@Nullable Instant at) {
    return new Standing(state, bond, at, missing);
  }
}
