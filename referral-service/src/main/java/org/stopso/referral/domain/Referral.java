package org.stopso.referral.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.referral.domain.Progress.Forecast;
import org.stopso.referral.domain.Progress.Release;
import org.stopso.referral.domain.household.Household;
import org.stopso.referral.domain.lifecycle.Cause;
import org.stopso.referral.domain.lifecycle.Lifecycle;
import org.stopso.referral.domain.lifecycle.State;
import org.stopso.referral.domain.request.Need;
import org.stopso.referral.domain.screening.Screening;
import org.stopso.referral.domain.screening.ScreeningRule;
import org.stopso.terms.Clearance;
import org.stopso.terms.HelpKind;
import org.stopso.terms.ScreeningOutcome;

/** A request for help and what became of it. Who the client is, is kept apart, sealed. */
public record Referral(
    String id,
    String reference,
    Need need,
    Screening screening,
    Codes codes,
    Household household,
    Progress progress) {

  /** Who did it, where one of a couple did, and this is the other's: never who that is. */
  public static final String PARTNER = "partner";

  /**
   * When, and beside whom, a referral begins.
   *
   * @param partnerReady whether the other of a couple was only waiting for this one
   */
  public record Beginning(Household household, boolean partnerReady, Instant at) {}

  /**
   * Begins: held when a screening rule says so, waiting for the other of a couple who is not ready,
   * otherwise on its way to matching.
   */
  public static Referral submitted(
      String id,
      String reference,
      Need need,
      Screening screening,
      Codes codes,
      Beginning beginning) {
    String who = codes.referrer() == null ? "person" : "referrer";
    Cause cause = first(need, screening, beginning.partnerReady());
    Progress begun = Progress.begun(cause, who, beginning.at());
    return new Referral(id, reference, need, screening, codes, beginning.household(), begun);
  }

  private static Cause first(Need need, Screening screening, boolean partnerReady) {
    if (screening.outcome() == ScreeningOutcome.HOLD) {
      return Cause.HELD_BY_SCREENING;
    }
    return need.help() == HelpKind.COUPLE && !partnerReady
        ? Cause.SUBMITTED_FIRST_OF_TWO
        : Cause.SUBMITTED;
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

  /**
   * As {@link #onWordOf}, released with what the coordinator judged right; of a couple, beside
   * {@code partner}: it waits for one who is missing or held, and goes on alone when that one is
   * gone.
   */
  public Optional<Referral> released(
      String who, Release decision, @Nullable Referral partner, Instant at) {
    boolean gone = partner == null ? household.partner() != null : !partner.state().open();
    boolean alone = isCouple() && gone;
    boolean waits = isCouple() && !alone && (partner == null || partner.state() == State.HELD);
    HelpKind other = alone ? need.helpAlone() : help() == need.help() ? null : help();
    return onWordOf(who, waits ? Cause.RELEASED_FIRST_OF_TWO : Cause.RELEASED, at)
        .map(moved -> moved.with(moved.progress.releasedAs(decision.to(other))));
  }

  /** The kind of help that is looked for: what was asked for, unless a release changed it. */
  public HelpKind help() {
    Release release = progress.release();
    return release == null || release.help() == null ? need.help() : release.help();
  }

  /** Whether two are to be helped together. */
  public boolean isCouple() {
    return help() == HelpKind.COUPLE;
  }

  /** Whether somebody who asks together with it becomes its partner, {@code known} being so far. */
  public boolean seeksPartner(Optional<Referral> known) {
    boolean waits = state() == State.AWAITING_PARTNER || state() == State.HELD;
    return isCouple() && waits && known.filter(one -> one.state().open()).isEmpty();
  }

  /** The other of the couple is that referral from now on. */
  public Referral accompaniedBy(String partnerId) {
    return in(household.with(partnerId), progress);
  }

  /** What becomes of it when its partner is on the way to matching, or has been let go there. */
  public Referral partnerReady(Instant at) {
    return onWordOf(PARTNER, Cause.PARTNER_SUBMITTED, at).orElse(this);
  }

  /** Its partner is gone; who has not seen that must not release one that is held already. */
  public Referral partnerGone(Instant at) {
    return state() == State.HELD
        ? with(progress.confirmed(Cause.PARTNER_WITHDREW, PARTNER, at))
        : heard(PARTNER, Cause.PARTNER_WITHDREW, at);
  }

  /** A request to be erased is refused: it stays where it is, and whoever decides must know. */
  public Referral erasureRefused(String who, Instant at) {
    return with(progress.confirmed(Cause.ERASURE_REFUSED, who, at));
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
                    household,
                    moved.progress.releasedAs(null)));
  }

  /** In no household but its own and no case: what is left does not tell who it was with. */
  public Referral alone() {
    return in(Household.of(id), progress.withoutCases());
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

  /** Whether a therapist could have the client now. */
  public boolean mayBeAssigned() {
    return Lifecycle.next(state(), Cause.THERAPIST_ASSIGNED).isPresent();
  }

  /**
   * A therapist accepted, but this one or the other of a couple can't be assigned: the case is only
   * remembered, and the offer has come to nothing.
   */
  public Referral notAssigned(String from, String caseId, Instant at) {
    Referral heard =
        onWordOf(from, Cause.OFFERS_GONE, at)
            .orElseGet(() -> with(progress.ignored(Cause.THERAPIST_ASSIGNED, from, at)));
    return heard.with(heard.progress.hearingOf(caseId, false));
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
    Codes both = codes.withClients(clientsHash);
    return new Referral(id, reference, need, screening, both, household, progress);
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
    return progress.history().stream().anyMatch(step -> step.isOf(who, cause, version + 1));
  }

  private Referral with(Progress next) {
    return in(household, next);
  }

  private Referral in(Household next, Progress then) {
    return new Referral(id, reference, need, screening, codes, next, then);
  }
}
