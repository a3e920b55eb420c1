package org.stopso.therapist.registry.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Clearance;
import org.stopso.therapist.registry.domain.credentials.Credentials;

/**
 * A therapist of the charity. Every change is a new state with the next revision.
 *
 * @param accountId the issuer's {@code sub}; absent until they sign in for the first time
 * @param pausedUntil the last day of a pause; absent: until they say so, or not paused
 */
public record Therapist(
    String therapistId,
    @Nullable String accountId,
    TherapistState state,
    @Nullable LocalDate pausedUntil,
    Person person,
    Credentials credentials,
    Practice practice,
    Revision revision) {

  /** Somebody new: active where nothing of joining is left to do, else in training. */
  public static Therapist joining(
      String therapistId,
      @Nullable String accountId,
      Person person,
      Credentials credentials,
      Practice practice,
      String by,
      Instant at,
      LocalDate today) {
    boolean ready =
        credentials.training().clearance() != Clearance.NONE
            && credentials.insuredOn(today)
            && credentials.bothReferencesAccepted();
    TherapistState state = ready ? TherapistState.ACTIVE : TherapistState.IN_TRAINING;
    return new Therapist(
        therapistId, accountId, state, null, person, credentials, practice, Revision.first(by, at));
  }

  /** What they may take on. */
  public Clearance clearance() {
    return credentials.training().clearance();
  }

  /** The last day on which clients may be given while they are active; empty: not at all. */
  public Optional<LocalDate> lastDayForClients() {
    return credentials.bothReferencesAccepted() ? credentials.mayReceiveUntil() : Optional.empty();
  }

  /** Whether clients may be given on {@code today}. */
  public boolean mayReceiveClients(LocalDate today) {
    return isActive() && lastDayForClients().filter(last -> !today.isAfter(last)).isPresent();
  }

  /** Whether they are neither paused nor out, nor still joining. */
  public boolean isActive() {
    return state == TherapistState.ACTIVE;
  }

  /** The same, found by that account from now on. */
  public Therapist linkedTo(String account, Instant at) {
    return new Therapist(
        therapistId,
        account,
        state,
        pausedUntil,
        person,
        credentials,
        practice,
        revision.next(account, at));
  }

  /** The same with another practice. */
  public Therapist offering(Practice changed, String by, Instant at) {
    return new Therapist(
        therapistId,
        accountId,
        state,
        pausedUntil,
        person,
        credentials,
        changed,
        revision.next(by, at));
  }

  /** The same with other credentials. */
  public Therapist showing(Credentials changed, String by, Instant at) {
    return new Therapist(
        therapistId,
        accountId,
        state,
        pausedUntil,
        person,
        changed,
        practice,
        revision.next(by, at));
  }

  /** Away until {@code lastDay}, or without an end: unchanged unless active or paused already. */
  public Therapist away(@Nullable LocalDate lastDay, String by, Instant at) {
    boolean can = state == TherapistState.ACTIVE || state == TherapistState.PAUSED;
    return can ? in(TherapistState.PAUSED, lastDay, by, at) : this;
  }

  /** Back from a pause, whatever day they gave: unchanged otherwise. */
  public Therapist back(String by, Instant at) {
    return state == TherapistState.PAUSED ? in(TherapistState.ACTIVE, null, by, at) : this;
  }

  /** Back from a pause whose last day is over: unchanged otherwise. */
  public Therapist backBy(LocalDate today, String by, Instant at) {
    return pausedUntil != null && today.isAfter(pausedUntil) ? back(by, at) : this;
  }

  private Therapist in(TherapistState next, @Nullable LocalDate until, String by, Instant at) {
    return new Therapist(
        therapistId, accountId, next, until, person, credentials, practice, revision.next(by, at));
  }
}
