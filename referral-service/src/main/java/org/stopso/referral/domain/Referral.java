package org.stopso.referral.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.Progress.Forecast;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.Lifecycle;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.request.Need;
import org.stopso.referral.domain.screening.Screening;
import org.stopso.referral.domain.screening.ScreeningRule;
import org.stopso.terms.Clearance;
import org.stopso.terms.ScreeningOutcome;

/** A request for help and what became of it. Who the client is, is kept apart, sealed. */
public record Referral(
    String id, String reference, Need need, Screening screening, Codes codes, Progress progress) {

  /** Begins: held when a screening rule says so, otherwise on its way to matching. */
  public static Referral submitted(
      String id, String reference, Need need, Screening screening, Codes codes, Instant at) {
    boolean held = screening.outcome() == ScreeningOutcome.HOLD;
    String who = codes.referrer() == null ? "person" : "referrer";
    Progress begun = Progress.begun(held ? Cause.HELD_BY_SCREENING : Cause.SUBMITTED, who, at);
    return new Referral(id, reference, need, screening, codes, begun);
  }

  public State state() {
    return progress.state();
  }

  public long version() {
    return progress.version();
  }

  /** Moves because a person says so; empty when the table does not allow it. */
  public Optional<Referral> onWordOf(String who, Cause cause, Instant at) {
    return Lifecycle.next(state(), cause).map(to -> with(progress.moved(to, cause, who, at)));
  }

  /** A coordinator holds it, or keeps holding it; empty when it can't be held any more. */
  public Optional<Referral> held(String who, Instant at) {
    return state() == State.HELD
        ? Optional.of(with(progress.confirmed(Cause.HELD, who, at)))
        : onWordOf(who, Cause.HELD, at);
  }

  /** As {@link #onWordOf}, released with what the coordinator judged right. */
  public Optional<Referral> released(String who, Release decision, Instant at) {
    return onWordOf(who, Cause.RELEASED, at)
        .map(moved -> moved.with(moved.progress.releasedAs(decision)));
  }

  /** Erased: that it was, and when what became of it, is all that stays. */
  public Optional<Referral> erased(String who, Instant at) {
    return onWordOf(who, Cause.ERASED, at)
        .map(
            moved ->
                new Referral(
                    id,
                    reference,
                    need.forgotten(),
                    Screening.FORGOTTEN,
                    Codes.NONE,
                    moved.progress.releasedAs(null)));
  }

  /** Whether there was a therapist, and there is nothing more to come: time for feedback. */
  public boolean isBehindThem() {
    return !state().open() && state() != State.ERASED && progress.caseId() != null;
  }

  /**
   * Moves because of an event. Where that is where it is already, nothing changes; where the table
   * does not allow it, it is kept in the history and changes nothing else.
   */
  public Referral heard(String from, Cause cause, Instant at) {
    Optional<Referral> moved = onWordOf(from, cause, at);
    if (moved.isPresent()) {
      return moved.get();
    }
    return Lifecycle.leadsTo(cause, state()) ? this : with(progress.ignored(cause, from, at));
  }

  /** Whether {@code caseId} was ever heard of. */
  public boolean knows(String caseId) {
    return progress.casesHeard().contains(caseId);
  }

  /** Whether {@code caseId} is the client's case now. */
  public boolean isIn(String caseId) {
    return caseId.equals(progress.caseId());
  }

  /** A therapist has the client; where the table forbids that, the case is only remembered. */
  public Referral assigned(String from, String caseId, Instant at) {
    Optional<Referral> moved = onWordOf(from, Cause.THERAPIST_ASSIGNED, at);
    Referral heard =
        moved.orElseGet(() -> with(progress.ignored(Cause.THERAPIST_ASSIGNED, from, at)));
    return heard.with(heard.progress.hearingOf(caseId, moved.isPresent()));
  }

  /** Nobody fits: waits, and knows how long that may take. */
  public Referral waiting(String from, @Nullable Forecast forecast, Instant at) {
    Referral heard = heard(from, Cause.NOBODY_FITS, at);
    return heard.state() == State.WAITING ? heard.with(heard.progress.expecting(forecast)) : heard;
  }

  /** The clearance a therapist needs: as released, else as screened; empty until either says so. */
  public Optional<Clearance> clearance() {
    Release release = progress.release();
    return release == null ? screening.clearance() : Optional.of(release.clearance());
  }

  /** The client has a code of their own now, which opens it as if they had submitted it. */
  public Referral openedBy(String clientsHash) {
    return new Referral(id, reference, need, screening, codes.withClients(clientsHash), progress);
  }

  /**
   * Whether the client may hear from us at all: without their recorded consent not before a
   * coordinator has released it (docs/domain.md §2.2).
   */
  public boolean mayReachClient() {
    return !screening.rules().contains(ScreeningRule.CONSENT_NOT_RECORDED)
        || progress.release() != null;
  }

  /** Whether {@code who} has already done this with that version in hand: a repeated command. */
  public boolean hasDone(String who, Cause cause, long version) {
    return progress.history().stream()
        .anyMatch(
            step ->
                step.who().equals(who) && step.cause() == cause && step.version() == version + 1);
  }

  private Referral with(Progress next) {
    return new Referral(id, reference, need, screening, codes, next);
  }
}
