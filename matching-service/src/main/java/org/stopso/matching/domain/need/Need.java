package org.stopso.matching.domain.need;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Clearance;

/**
 * A referral as matching sees it: what is wished for, how strong its claim is, who is out of the
 * question for it, and where it stands.
 *
 * @param referralIds the referrals that make this need; the first is its key
 * @param clearance what the therapist needs at least
 * @param barred therapists who declined, let expire or ended with this client (M10)
 * @param bond the offer or the case that it hangs on just now, if any
 * @param missing codes of the rules that nobody passed when it last had to wait
 * @param version counts the changes; 0: not stored yet
 */
public record Need(
    List<String> referralIds,
    Wishes wishes,
    Clearance clearance,
    Claim claim,
    Set<String> barred,
    NeedState state,
    @Nullable Bond bond,
    List<String> missing,
    long version) {

  public Need {
    referralIds = List.copyOf(referralIds);
    barred = Set.copyOf(barred);
    missing = List.copyOf(missing);
  }

  /**
   * Who is being asked, or has the client.
   *
   * @param caseId absent until the offer was accepted
   */
  public record Bond(String offerId, String therapistId, @Nullable String caseId) {}

  /** A need just submitted: held for a person to look at, or ready to be matched. */
  public static Need submitted(
      String referralId, Wishes wishes, Clearance clearance, Claim claim, boolean held) {
    NeedState first = held ? NeedState.HELD : NeedState.MATCHING;
    return new Need(
        List.of(referralId), wishes, clearance, claim, Set.of(), first, null, List.of(), 0);
  }

  /** What events about it are keyed by. */
  public String key() {
    return referralIds.getFirst();
  }

  /** Whether it is in that state. */
  public boolean is(NeedState wanted) {
    return state == wanted;
  }

  /** Whether this case is the one that it hangs on. */
  public boolean hangsOn(String caseId) {
    return bond != null && caseId.equals(bond.caseId());
  }

  /** Let go by a coordinator, with the clearance and the priority that they judge right. */
  public Need released(Clearance judged, int priority) {
    Claim raised = new Claim(priority, claim.since());
    return move(NeedState.MATCHING, null).with(judged, raised, barred);
  }

  /** A therapist is asked. */
  public Need offered(String offerId, String therapistId) {
    return move(NeedState.OFFERED, new Bond(offerId, therapistId, null));
  }

  /** Nobody fits; {@code codes} of the rules that nobody passed. */
  public Need waiting(List<String> codes) {
    Need waits = move(NeedState.WAITING, null);
    return new Need(
        referralIds, wishes, clearance, claim, barred, waits.state, null, codes, version);
  }

  /** The therapist accepted; the case begins. */
  public Need assigned(String offerId, String therapistId, String caseId) {
    return move(NeedState.ASSIGNED, new Bond(offerId, therapistId, caseId));
  }

  /** Somebody else has to be found: this therapist is out of the question from now on. */
  public Need without(String therapistId) {
    Set<String> more = new HashSet<>(barred);
    more.add(therapistId);
    return move(NeedState.MATCHING, null).with(clearance, claim, more);
  }

  /** As {@link #without}, with a new claim: the case ended, but not the need. */
  public Need reopened(String therapistId, Claim newClaim) {
    Need moved = without(therapistId);
    return moved.with(clearance, newClaim, moved.barred);
  }

  /** Looked at again, after waiting. */
  public Need again() {
    return move(NeedState.MATCHING, null);
  }

  /** A person has to look first. */
  public Need held() {
    return move(NeedState.HELD, null);
  }

  /** Withdrawn or ended. What it hung on stays known. */
  public Need closed() {
    return move(NeedState.CLOSED, bond);
  }

  /** As it is stored after one more change. */
  public Need stored() {
    return new Need(
        referralIds, wishes, clearance, claim, barred, state, bond, missing, version + 1);
  }

  private Need with(Clearance newClearance, Claim newClaim, Set<String> newBarred) {
    return new Need(
        referralIds, wishes, newClearance, newClaim, newBarred, state, bond, missing, version);
  }

  private Need move(NeedState next, @Nullable Bond newBond) {
    if (!state.allows(next)) {
      throw new IllegalStateException("need " + key() + " can't go from " + state + " to " + next);
    }
    return new Need(referralIds, wishes, clearance, claim, barred, next, newBond, missing, version);
  }
}
