package org.stopso.referral.domain.journey;

import java.util.List;
import org.stopso.referral.domain.answers.Flaw;

/**
 * Which page is shown now, with all that was typed on it, and what is wrong there.
 *
 * @param flaws each at the field of a question of that page
 */
public record Turn(Draft draft, List<Flaw> flaws) {

  /** A page as it is shown at first. */
  public static Turn to(Draft draft) {
    return new Turn(draft, List.of());
  }
}
