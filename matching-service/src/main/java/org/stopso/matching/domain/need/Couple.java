package org.stopso.matching.domain.need;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.stopso.terms.Clearance;
import org.stopso.terms.FeeBand;
import org.stopso.terms.GenderPreference;
import org.stopso.terms.HelpKind;

/**
 * Two who ask together, as one need with one place (docs/domain.md §4.1). What each wishes for is
 * kept apart: some rules are asked of both, and either may have to go on alone.
 *
 * @param first who asked first: the need's key
 */
public record Couple(Partner first, Partner second) {

  /** One of the two; {@code held}: a person has to look at this one first. */
  public record Partner(
      String referralId, Wishes wishes, Clearance clearance, Claim claim, boolean held) {

    Partner putOnHold() {
      return new Partner(referralId, wishes, clearance, claim, true);
    }

    Partner released(Clearance judged, int priority) {
      return new Partner(referralId, wishes, judged, new Claim(priority, claim.since()), false);
    }
  }

  /** Their referrals, in the same order. */
  public List<String> referralIds() {
    return List.of(first.referralId, second.referralId);
  }

  /**
   * The need of the two from now on, under the key of who asked first: to be matched, or held with
   * either; over before it began where the first is gone already.
   */
  public static Need together(Need first, Need second) {
    Couple both = new Couple(partner(first), partner(second));
    Set<String> barred = union(first.barred(), second.barred());
    NeedState ready = both.held() ? NeedState.HELD : NeedState.MATCHING;
    return new Need(
        both.referralIds(),
        first.household(),
        both.wishes(),
        both,
        both.clearance(),
        both.claim(),
        barred,
        Standing.at(first.is(NeedState.CLOSED) ? NeedState.CLOSED : ready)
            .assigned(first.standing().assignedAt()),
        first.version());
  }

  private static Partner partner(Need one) {
    boolean held = one.is(NeedState.HELD);
    return new Partner(one.key(), one.wishes(), one.clearance(), one.claim(), held);
  }

  /**
   * What is left of {@code need}, theirs, that is closed: the one who stays, held as far as that
   * has been heard, and the one who is gone, with what the need hung on.
   */
  public Parting parted(Need need, String staying) {
    Partner left = of(staying);
    Need stays = alone(need, left, left.held ? NeedState.HELD : NeedState.AWAITING_PARTNER);
    Need gone = alone(need, besides(staying), NeedState.CLOSED).standing(need.standing());
    return new Parting(stays, gone);
  }

  private static Need alone(Need theirs, Partner who, NeedState state) {
    long version = who.referralId.equals(theirs.key()) ? theirs.version() : 0;
    Need one = Need.one(who, theirs.household(), theirs.barred(), state, version);
    return one.standing(one.standing().assigned(theirs.standing().assignedAt()));
  }

  /** Two who were one need. */
  public record Parting(Need stays, Need gone) {}

  /** The one with this referral. */
  public Partner of(String referralId) {
    return first.referralId.equals(referralId) ? first : second;
  }

  /** The one with another referral than this. */
  public Partner besides(String referralId) {
    return first.referralId.equals(referralId) ? second : first;
  }

  /** The same, with one of them changed. */
  Couple with(Partner changed) {
    return first.referralId.equals(changed.referralId)
        ? new Couple(changed, second)
        : new Couple(first, changed);
  }

  /** Whether a person has to look at either. */
  boolean held() {
    return first.held || second.held;
  }

  /** The higher of the two that are needed. */
  Clearance clearance() {
    return first.clearance.isBelow(second.clearance) ? second.clearance : first.clearance;
  }

  /** The better priority; the wait began when the second had asked, as there was no need before. */
  Claim claim() {
    return new Claim(
        Math.min(first.claim.priority(), second.claim.priority()),
        first.claim.since().isAfter(second.claim.since())
            ? first.claim.since()
            : second.claim.since());
  }

  /**
   * What they wish for together: all groups of both; the ways of meeting and the times that suit
   * both, as they meet together. Where they are and how far they travel, the therapist's gender and
   * languages are asked of each ({@link Need#people}); of these only one appears here.
   */
  Wishes wishes() {
    Wishes one = first.wishes;
    Wishes other = second.wishes;
    return new Wishes(
        union(one.groups(), other.groups()),
        HelpKind.COUPLE,
        common(one.delivery(), other.delivery()),
        other.where().prison() && !one.where().prison() ? other.where() : one.where(),
        Math.min(one.maxTravelKm(), other.maxTravelKm()),
        one.gender() == GenderPreference.ANY ? other.gender() : one.gender(),
        union(one.languages(), other.languages()),
        common(one.availability(), other.availability()),
        fee(one.fee(), other.fee()));
  }

  /** One place: reduced where either asks for that, paid for by others where both are. */
  private static FeeBand fee(FeeBand one, FeeBand other) {
    return Stream.of(FeeBand.REDUCED, FeeBand.STANDARD)
        .filter(band -> band == one || band == other)
        .findFirst()
        .orElse(FeeBand.FUNDED_BY_OTHER);
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  private static <T> Set<T> common(Set<T> one, Set<T> other) {
    Set<T> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared;
  }
}
