package org.stopso.matching.domain.fit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Set;
import org.stopso.matching.domain.therapist.Asked;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.matching.domain.therapist.Profile;

/**
 * A therapist on a day: what they offer, who occupies their places, how they answered.
 *
 * @param today Europe/London
 */
public record Candidate(Profile profile, Caseload caseload, LocalDate today) {

  /** Whether clients may be given today, and the therapist wants new ones. */
  public boolean mayReceive() {
    return profile.active()
        && profile.acceptingNew()
        && profile.mayReceiveUntil() != null
        && !today.isAfter(profile.mayReceiveUntil())
        && !caseload.pausedOn(today, profile);
  }

  /** Places left; never negative: lowering the number evicts nobody. */
  public int freePlaces() {
    return Math.max(0, profile.places() - caseload.occupied());
  }

  /** Reduced-fee places left. */
  public int freeReducedFeePlaces() {
    return Math.max(0, profile.reducedFeePlaces() - caseload.reducedFeeOccupied());
  }

  /** Whether they speak one of these: the primary subtag decides, so {@code en-GB} is English. */
  public boolean speaksOneOf(Set<String> languages) {
    return languages.stream()
        .map(Candidate::primary)
        .anyMatch(
            wanted ->
                profile.languages().stream().map(Candidate::primary).anyMatch(wanted::equals));
  }

  /** Whole days since the last offer, or as many as count where there was none. */
  public int daysSinceLastOffer() {
    return caseload.asked().stream()
        .map(Asked::on)
        .max(LocalDate::compareTo)
        .map(last -> (int) Math.max(0, ChronoUnit.DAYS.between(last, today)))
        .orElse(Score.FULL_REST_DAYS);
  }

  /** Offers that count, over the days that count. */
  public int offers() {
    return (int) caseload.asked().stream().filter(this::counts).count();
  }

  /** How many of {@link #offers} were answered in time. */
  public int answered() {
    return (int) caseload.asked().stream().filter(this::counts).filter(Asked::answered).count();
  }

  /** The language itself, of a BCP 47 tag, in lower case. */
  public static String primary(String tag) {
    int end = tag.indexOf('-');
    return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
  }

  private boolean counts(Asked one) {
    return one.counts() && one.within(Caseload.MEMORY_DAYS, today);
  }
}
