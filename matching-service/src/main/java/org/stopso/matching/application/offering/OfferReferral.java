package org.stopso.matching.application.offering;

import org.stopso.kit.inbox.NotYet;
import org.stopso.matching.domain.need.Couple;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Needs;
import org.stopso.terms.Clearance;
import org.stopso.terms.HelpKind;

/** Takes a referral in, and offers it unless a person has to look first. */
public class OfferReferral {

  private final Needs needs;
  private final MakeOffer makeOffer;

  public OfferReferral(Needs needs, MakeOffer makeOffer) {
    this.needs = needs;
    this.makeOffer = makeOffer;
  }

  /** A new need; one that is known already is passed over. */
  public void submitted(Need need) {
    if (needs.find(need.key()).isEmpty()) {
      begin(need);
    }
  }

  /**
   * As {@link #submitted(Need)}, of the second of a couple, who is one need with the first.
   *
   * @throws NotYet when the first was not heard of yet, or not that somebody else is gone who was
   *     one need with them before
   */
  public void submitted(Need second, String partnerId) {
    if (needs.find(second.key()).isEmpty()) {
      Need first = find(partnerId);
      begin(
          goesOnWithout(first, partnerId, second)
              ? second
              : Couple.together(single(first, partnerId), second));
    }
  }

  /**
   * Whether what was heard of the first tells already that the second is gone again: they go on
   * alone, or with somebody who asked after the second.
   */
  private static boolean goesOnWithout(Need first, String firstId, Need second) {
    Couple couple = first.couple();
    return couple == null
        ? first.wishes().help() != HelpKind.COUPLE
        : !first.is(NeedState.CLOSED)
            && second.claim().since().isBefore(couple.besides(firstId).claim().since());
  }

  private void begin(Need need) {
    if (need.is(NeedState.MATCHING)) {
      makeOffer.findFor(need);
    } else {
      needs.save(need);
    }
  }

  /**
   * A coordinator lets it go, with the clearance they judge right. Of a couple, the other may still
   * be missing, or held.
   *
   * @throws NotYet when it was not heard of yet
   */
  public void released(String referralId, Clearance clearance, int priority) {
    Need need = find(referralId);
    Need released = need.released(referralId, clearance, priority);
    if (need.is(NeedState.HELD)) {
      begin(released);
    } else if (!released.equals(need)) {
      needs.save(released);
    }
  }

  /**
   * As {@link #released(String, Clearance, int)}, of one of a couple whose partner is gone: alone.
   *
   * @throws NotYet when it was not heard of yet, or not that the partner is gone
   */
  public void releasedAlone(String referralId, Clearance clearance, int priority, HelpKind help) {
    Need need = single(find(referralId), referralId);
    if (need.is(NeedState.HELD)) {
      begin(need.releasedAlone(clearance, priority, help));
    }
  }

  /** The need of {@code referralId} alone, parted from who was one need with it and is gone. */
  private Need single(Need need, String referralId) {
    Couple couple = need.couple();
    if (couple == null) {
      return need;
    }
    if (!need.is(NeedState.CLOSED)) {
      throw new NotYet("partner of " + referralId + " gone");
    }
    Couple.Parting parting = couple.parted(need, referralId);
    boolean keyStays = parting.stays().key().equals(need.key());
    needs.save(keyStays ? parting.stays() : parting.gone());
    needs.save(keyStays ? parting.gone() : parting.stays());
    return parting.stays().stored();
  }

  private Need find(String referralId) {
    return needs.find(referralId).orElseThrow(() -> new NotYet("referral " + referralId));
  }
}
