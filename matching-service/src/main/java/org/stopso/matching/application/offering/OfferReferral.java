package org.stopso.matching.application.offering;

import org.stopso.kit.inbox.NotYet;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.need.Needs;
import org.stopso.terms.Clearance;

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
    if (needs.find(need.key()).isPresent()) {
      return;
    }
    if (need.is(NeedState.HELD)) {
      needs.save(need);
    } else {
      makeOffer.findFor(need);
    }
  }

  /**
   * A coordinator lets it go, with the clearance they judge right; passed over unless it is held.
   *
   * @throws NotYet when it was not heard of yet
   */
  public void released(String referralId, Clearance clearance, int priority) {
    Need need = needs.find(referralId).orElseThrow(() -> new NotYet("referral " + referralId));
    if (need.is(NeedState.HELD)) {
      makeOffer.findFor(need.released(clearance, priority));
    }
  }
}
