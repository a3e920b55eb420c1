package org.stopso.therapist.casework.application;

import static org.stopso.kit.problem.FieldErrors.checked;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.problem.FieldErrors;
import org.stopso.kit.problem.Refused;
import org.stopso.kit.problem.Stated;
import org.stopso.kit.reference.LondonDay;
import org.stopso.kit.transaction.Transactions;
import org.stopso.therapist.casework.domain.Agreement;
import org.stopso.therapist.casework.domain.Agreement.Frequency;
import org.stopso.therapist.casework.domain.Case;

/** A therapist writes down what was agreed with the client. */
@Service
public class ChangeAgreement {

  private static final int MOST_SESSIONS = 1000;

  private final OwnCases own;
  private final KeepCase keep;
  private final Transactions transactions;
  private final Clock clock;

  ChangeAgreement(OwnCases own, KeepCase keep, Transactions transactions, Clock clock) {
    this.own = own;
    this.keep = keep;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An agreement as somebody stated it, before anything is checked. */
  public record Draft(
      @Nullable Integer plannedSessions,
      @Nullable Frequency frequency,
      @Nullable Boolean jointWork,
      @Nullable LocalDate agreedOn) {}

  /**
   * Replaces the agreement; the same again changes nothing.
   *
   * @throws org.stopso.kit.problem.InvalidRequest with every field that is wrong
   * @throws Refused {@code case-ended}
   */
  public Case change(String accountId, String caseId, Stated<Draft> stated) {
    check(stated, own.of(accountId, caseId));
    Agreement agreed = agreement(stated.value());
    return transactions.inTransaction(() -> changed(own.of(accountId, caseId), agreed, accountId));
  }

  private Case changed(Case found, Agreement agreed, String accountId) {
    if (agreed.equals(found.agreement())) {
      return found;
    }
    if (!found.isOpen()) {
      throw new Refused("case-ended");
    }
    return keep.changed(found.agreeing(agreed), accountId, "case.agreement");
  }

  /** Agreed on from the day on which the case began, as a session could be, to today. */
  private void check(Stated<Draft> stated, Case of) {
    LocalDate today = LondonDay.of(clock.instant());
    FieldErrors errors = stated.errors();
    Draft draft = stated.value();
    errors.range("plannedSessions", draft.plannedSessions(), 1, MOST_SESSIONS);
    errors.required("frequency", draft.frequency());
    errors.required("jointWork", draft.jointWork());
    errors.required("agreedOn", draft.agreedOn());
    errors.form("agreedOn", draft.agreedOn(), day -> !day.isAfter(today), "date-in-future");
    errors.form(
        "agreedOn", draft.agreedOn(), day -> !day.isBefore(of.openedOn()), "before-the-case");
    errors.throwIfAny();
  }

  private static Agreement agreement(Draft draft) {
    return new Agreement(
        draft.plannedSessions(),
        checked(draft.frequency()),
        checked(draft.jointWork()),
        checked(draft.agreedOn()));
  }
}
