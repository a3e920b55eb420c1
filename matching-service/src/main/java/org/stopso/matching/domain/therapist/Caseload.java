package org.stopso.matching.domain.therapist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.HouseholdName;

/**
 * Who occupies a therapist's places, and how they answered: the one document that every reservation
 * goes through, so that reserved + accepted never exceed the places there are.
 *
 * @param entries one for each referral that holds a place
 * @param asked the offers of the last {@value #MEMORY_DAYS} days, oldest first
 * @param pause what the therapist said when declining; holds until their profile changes
 * @param version counts the changes; 0: not stored yet
 */
public record Caseload(
    String therapistId,
    List<Entry> entries,
    List<Asked> asked,
    @Nullable Pause pause,
    long version) {

  /** How long offers are remembered for the share that was answered in time. */
  public static final int MEMORY_DAYS = 365;

  public Caseload {
    entries = List.copyOf(entries);
    asked = List.copyOf(asked);
  }

  /**
   * A place held by a referral.
   *
   * @param referralId of a couple: the first one's
   * @param offerId what took it; where a coordinator assigned by hand, the case itself
   * @param caseId absent while only reserved
   * @param household whom the client belongs with; absent: none that they joined
   */
  public record Entry(
      String referralId,
      String offerId,
      @Nullable String caseId,
      boolean reducedFee,
      @Nullable String household) {

    /** Whom the client belongs with: where they joined none, a household of their own. */
    public String householdId() {
      return HouseholdName.of(referralId, household);
    }

    private Entry acceptedAs(String itsCase) {
      return new Entry(referralId, offerId, itsCase, reducedFee, household);
    }

    /** Whether the therapist has accepted; otherwise the place is reserved. */
    public boolean accepted() {
      return caseId != null;
    }
  }

  /**
   * No offers for a while, as the therapist said when declining.
   *
   * @param until last day away; absent: no space, until the profile changes
   * @param profileSequence the profile when they said so: any newer one is the truth again
   */
  public record Pause(@Nullable LocalDate until, long profileSequence) {

    boolean holds(Profile profile, LocalDate today) {
      return profile.sequence() <= profileSequence && (until == null || !today.isAfter(until));
    }
  }

  /** Nobody yet. */
  public static Caseload empty(String therapistId) {
    return new Caseload(therapistId, List.of(), List.of(), null, 0);
  }

  /** Places taken, reserved ones included. */
  public int occupied() {
    return entries.size();
  }

  /** Reduced-fee places taken, reserved ones included. */
  public int reducedFeeOccupied() {
    return (int) entries.stream().filter(Entry::reducedFee).count();
  }

  /** Whether the therapist said, when declining, that it is no use asking today. */
  public boolean pausedOn(LocalDate today, Profile profile) {
    return pause != null && pause.holds(profile, today);
  }

  /** Whether somebody of this household holds a place. */
  public boolean serves(String householdId) {
    return entries.stream().anyMatch(entry -> entry.householdId().equals(householdId));
  }

  /**
   * One place more taken, for an offer made {@code on} that day.
   *
   * @throws IllegalStateException no free place: whoever reserves has to look first
   */
  public Caseload reserved(Entry entry, LocalDate on, Profile profile) {
    requirePlaceFor(entry, profile);
    List<Asked> remembered = new ArrayList<>(asked);
    remembered.removeIf(past -> !past.within(MEMORY_DAYS, on));
    remembered.add(new Asked(entry.offerId(), on, Asked.Reply.OPEN));
    return new Caseload(therapistId, plus(entries, entry), remembered, pause, version);
  }

  /**
   * One place more taken by a case that a coordinator gave them: {@code entry} names it. They were
   * not asked, so that it says nothing about how they answer.
   *
   * @throws IllegalStateException no free place: whoever assigns has to look first
   */
  public Caseload given(Entry entry, Profile profile) {
    requirePlaceFor(entry, profile);
    return with(plus(entries, entry));
  }

  /** The reserved place becomes the case's. */
  public Caseload accepted(String offerId, String caseId) {
    List<Entry> changed =
        entries.stream()
            .map(entry -> entry.offerId().equals(offerId) ? entry.acceptedAs(caseId) : entry)
            .toList();
    return with(changed).replied(offerId, Asked.Reply.ANSWERED);
  }

  /** The offer came to nothing: its place is free, and its {@code reply} is remembered. */
  public Caseload freed(String offerId, Asked.Reply reply) {
    return without(entry -> entry.offerId().equals(offerId)).replied(offerId, reply);
  }

  /** The case is over, or could not stand: its place is free. */
  public Caseload ended(String caseId) {
    return without(entry -> caseId.equals(entry.caseId()));
  }

  /** No offers until the profile changes, or until that day is over. */
  public Caseload paused(Pause newPause) {
    return new Caseload(therapistId, entries, asked, newPause, version);
  }

  /** As it is stored after one more change. */
  public Caseload stored() {
    return new Caseload(therapistId, entries, asked, pause, version + 1);
  }

  private void requirePlaceFor(Entry entry, Profile profile) {
    boolean full = occupied() >= profile.places();
    boolean reducedFull = entry.reducedFee() && reducedFeeOccupied() >= profile.reducedFeePlaces();
    if (full || reducedFull || holds(entry.referralId())) {
      throw new IllegalStateException("no place with " + therapistId);
    }
  }

  private boolean holds(String referralId) {
    return entries.stream().anyMatch(entry -> entry.referralId().equals(referralId));
  }

  private Caseload without(Predicate<Entry> gone) {
    return with(entries.stream().filter(gone.negate()).toList());
  }

  private Caseload with(List<Entry> changed) {
    return new Caseload(therapistId, changed, asked, pause, version);
  }

  private Caseload replied(String offerId, Asked.Reply reply) {
    UnaryOperator<Asked> change =
        one -> one.offerId().equals(offerId) ? new Asked(offerId, one.on(), reply) : one;
    return new Caseload(therapistId, entries, asked.stream().map(change).toList(), pause, version);
  }

  private static <T> List<T> plus(List<T> list, T one) {
    List<T> more = new ArrayList<>(list);
    more.add(one);
    return more;
  }
}
