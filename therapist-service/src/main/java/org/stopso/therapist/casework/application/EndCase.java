package org.stopso.therapist.casework.application;

import static org.stopso.kit.problem.FieldErrors.checked;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.transaction.Transactions;
import org.stopso.terms.EndingReason;
import org.stopso.therapist.casework.domain.Case;
import org.stopso.therapist.casework.domain.Ending;

/** A therapist ends one of their cases, which frees the place. */
@Service
public class EndCase {

  /** The reasons that are a therapist's to give. */
  public static final Set<EndingReason> A_THERAPISTS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(EndingReason.CANCELLED)));

  private static final int HIGHEST_RATING = 10;

  private final OwnCases own;
  private final KeepCase keep;
  private final Transactions transactions;
  private final Clock clock;

  EndCase(OwnCases own, KeepCase keep, Transactions transactions, Clock clock) {
    this.own = own;
    this.keep = keep;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An ending as somebody stated it, before anything is checked. */
  public record Draft(
      @Nullable EndingReason reason,
      @Nullable Integer confidence,
      @Nullable Integer understanding) {}

  /**
   * Ends the case; the same again changes nothing.
   *
   * @throws org.stopso.kit.problem.InvalidRequest no reason, one that is not a therapist's to give
   *     ({@code CANCELLED}), or ratings outside 0–10
   * @throws Refused {@code case-ended}: it ended otherwise
   */
  public Case end(String accountId, String caseId, Stated<Draft> stated) {
    own.of(accountId, caseId);
    check(stated);
    Draft draft = stated.value();
    Ending wanted =
        new Ending(
            checked(draft.reason()), clock.instant(), draft.confidence(), draft.understanding());
    return transactions.inTransaction(() -> ended(own.of(accountId, caseId), wanted, accountId));
  }

  private static void check(Stated<Draft> stated) {
    FieldErrors errors = stated.errors();
    Draft draft = stated.value();
    errors.required("reason", draft.reason());
    errors.oneOf("reason", draft.reason(), A_THERAPISTS.toArray());
    errors.range("confidence", draft.confidence(), 0, HIGHEST_RATING);
    errors.range("understanding", draft.understanding(), 0, HIGHEST_RATING);
    errors.throwIfAny();
  }

  private Case ended(Case found, Ending wanted, String accountId) {
    Ending already = found.ending();
    if (already == null) {
      return keep.ended(found, wanted, accountId);
    }
    if (!wanted.saysTheSameAs(already)) {
      throw new Refused("case-ended");
    }
    return found;
  }
}
