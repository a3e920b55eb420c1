package org.stopso.therapist.casework.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.reference.LondonDay;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;

/**
 * The work of one therapist with one client, or with two together: from assignment to ending.
 *
 * @param sessions how many are logged
 * @param agreement absent: nothing agreed yet
 * @param ending absent: open
 * @param version 1, 2, 3 …, higher with each change
 */
public record Case(
    String caseId,
    String therapistId,
    List<String> referralIds,
    HelpKind help,
    Delivery delivery,
    Instant openedAt,
    int sessions,
    @Nullable Agreement agreement,
    @Nullable Ending ending,
    long version) {

  public Case {
    referralIds = List.copyOf(referralIds);
  }

  /** A case that begins. */
  public static Case opening(
      String caseId,
      String therapistId,
      List<String> referralIds,
      HelpKind help,
      Delivery delivery,
      Instant at) {
    return new Case(caseId, therapistId, referralIds, help, delivery, at, 0, null, null, 1);
  }

  /** Whether the work goes on. */
  public boolean isOpen() {
    return ending == null;
  }

  /** The first day on which there could be a session. */
  public LocalDate openedOn() {
    return LondonDay.of(openedAt);
  }

  /** Whether this kind of session is agreed on: both together needs joint work. */
  public boolean allows(HelpKind kind) {
    return kind != HelpKind.COUPLE || (agreement != null && agreement.jointWork());
  }

  /** The same with one more session. */
  public Case withOneMoreSession() {
    return changed(sessions + 1, agreement, ending);
  }

  /** The same under another agreement. */
  public Case agreeing(Agreement agreed) {
    return changed(sessions, agreed, ending);
  }

  /** The same, ended. */
  public Case ended(Ending how) {
    return changed(sessions, agreement, how);
  }

  private Case changed(int count, @Nullable Agreement agreed, @Nullable Ending how) {
    return new Case(
        caseId,
        therapistId,
        referralIds,
        help,
        delivery,
        openedAt,
        count,
        agreed,
        how,
        version + 1);
  }
}
