package org.stopso.matching.domain.need;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.need.Couple.Partner;
import org.stopso.terms.Clearance;
import org.stopso.terms.HelpKind;

/**
 * A referral as matching sees it, or two of a couple as one: what is wished for, how strong its
 * claim is, who is out of the question for it, and where it stands.
 *
 * @param referralIds the referrals that make this need; the first is its key
 * @param household whom the client belongs with; named after the referral that it began with
 * @param wishes of two: what they wish for together
 * @param couple the two, each for themselves; absent: it is one
 * @param clearance what the therapist needs at least
 * @param barred therapists who declined, let expire or ended with this client (M10)
 * @param standing how far the search for a therapist has come
 * @param version counts the changes; 0: not stored yet
 */
public record Need(
    List<String> referralIds,
    String household,
    Wishes wishes,
    @Nullable Couple couple,
    Clearance clearance,
    Claim claim,
    Set<String> barred,
    Standing standing,
    long version) {

  public Need {
    referralIds = List.copyOf(referralIds);
    barred = Set.copyOf(barred);
  }

  /**
   * Who is being asked, or has the client.
   *
   * @param offerId what was accepted; where a coordinator assigned by hand, the case itself
   * @param caseId absent until the offer was accepted
   */
  public record Bond(String offerId, String therapistId, @Nullable String caseId) {}

  /**
   * A need just submitted: held for a person to look at, one of a couple whose other is missing, or
   * ready to be matched.
   */
  public static Need submitted(
      String referralId,
      String household,
      Wishes wishes,
      Clearance clearance,
      Claim claim,
      boolean held) {
    Partner who = new Partner(referralId, wishes, clearance, claim, held);
    Need need = one(who, household, Set.of(), NeedState.HELD, 0);
    return held ? need : need.ready();
  }

  static Need one(
      Partner who, String household, Set<String> barred, NeedState state, long version) {
    return new Need(
        List.of(who.referralId()),
        household,
        who.wishes(),
        null,
        who.clearance(),
        who.claim(),
        barred,
        Standing.at(state),
        version);
  }

  /** What each of the people in it wishes for: of one, or of two. */
  public List<Wishes> people() {
    return couple == null
        ? List.of(wishes)
        : List.of(couple.first().wishes(), couple.second().wishes());
  }

  /** What events about it are keyed by. */
  public String key() {
    return referralIds.getFirst();
  }

  /** Where it stands. */
  public NeedState state() {
    return standing.state();
  }

  /** The offer or the case that it hangs on just now, if any. */
  public @Nullable Bond bond() {
    return standing.bond();
  }

  /** Codes of the rules that nobody passed when it last had to wait. */
  public List<String> missing() {
    return standing.missing();
  }

  /** Whether it is in that state. */
  public boolean is(NeedState wanted) {
    return state() == wanted;
  }

  /** Whether this case is the one that it hangs on. */
  public boolean hangsOn(String caseId) {
    Bond bond = bond();
    return bond != null && caseId.equals(bond.caseId());
  }

  /** To be matched from now on; one of a couple waits until the other has asked. */
  private Need ready() {
    boolean alone = couple == null && wishes.help() == HelpKind.COUPLE;
    return move(alone ? NeedState.AWAITING_PARTNER : NeedState.MATCHING, null);
  }

  /**
   * Let go by a coordinator, with the clearance and the priority that they judge right; two are let
   * go when neither is held any more. One who is not held stays as they are.
   */
  public Need released(String referralId, Clearance judged, int priority) {
    return couple == null
        ? released(judged, priority)
        : released(couple, referralId, judged, priority);
  }

  /** As {@link #released}, of one whose partner is gone: alone, for that help. */
  public Need releasedAlone(Clearance judged, int priority, HelpKind help) {
    return wishing(wishes.insteadFor(help)).released(judged, priority);
  }

  private Need released(Clearance judged, int priority) {
    Claim raised = new Claim(priority, claim.since());
    return is(NeedState.HELD) ? ready().with(judged, raised, barred) : this;
  }

  private Need released(Couple two, String referralId, Clearance judged, int priority) {
    Couple next = two.with(two.of(referralId).released(judged, priority));
    int better = next.claim().priority();
    Need eased = of(next).with(next.clearance(), new Claim(better, claim.since()), barred);
    return is(NeedState.HELD) && !next.held() ? eased.ready() : eased;
  }

  /** A person has to look at that one of the two; what this means for the need is to be seen. */
  public Need holding(String referralId) {
    return couple == null ? this : of(couple.with(couple.of(referralId).putOnHold()));
  }

  /** A therapist is asked. */
  public Need offered(String offerId, String therapistId) {
    return move(NeedState.OFFERED, new Bond(offerId, therapistId, null));
  }

  /** Nobody fits; {@code codes} of the rules that nobody passed. */
  public Need waiting(List<String> codes) {
    Need waits = move(NeedState.WAITING, null);
    return waits.standing(waits.standing.lacking(codes));
  }

  /** The therapist accepted; the case begins. */
  public Need assigned(String offerId, String therapistId, String caseId, Instant at) {
    Need moved = move(NeedState.ASSIGNED, new Bond(offerId, therapistId, caseId));
    return moved.standing(moved.standing.assigned(at));
  }

  /** A coordinator chose the therapist: no offer was accepted, so the case stands for it. */
  public Need assignedByHand(String therapistId, String caseId, Instant at) {
    Need looking = is(NeedState.MATCHING) ? this : again();
    return looking.assigned(caseId, therapistId, caseId, at);
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

  /** Looked at again, after waiting, or after its offer was taken back. */
  public Need again() {
    return move(NeedState.MATCHING, null);
  }

  /** A person has to look first. */
  public Need held() {
    return move(NeedState.HELD, null);
  }

  /** Withdrawn or ended. What it hung on stays known. */
  public Need closed() {
    return move(NeedState.CLOSED, bond());
  }

  /** As it is stored after one more change. */
  public Need stored() {
    return copy(wishes, couple, clearance, claim, barred, standing, version + 1);
  }

  private Need with(Clearance judged, Claim raised, Set<String> out) {
    return copy(wishes, couple, judged, raised, out, standing, version);
  }

  private Need wishing(Wishes other) {
    return copy(other, couple, clearance, claim, barred, standing, version);
  }

  private Need of(Couple changed) {
    return copy(wishes, changed, clearance, claim, barred, standing, version);
  }

  Need standing(Standing changed) {
    return copy(wishes, couple, clearance, claim, barred, changed, version);
  }

  private Need move(NeedState next, @Nullable Bond newBond) {
    if (!state().allows(next)) {
      throw new IllegalStateException(
          "need " + key() + " can't go from " + state() + " to " + next);
    }
    return standing(standing.moved(next, newBond));
  }

  private Need copy(
      Wishes wished,
      @Nullable Couple two,
      Clearance needed,
      Claim claimed,
      Set<String> out,
      Standing stands,
      long at) {
    return new Need(referralIds, household, wished, two, needed, claimed, out, stands, at);
  }
}
