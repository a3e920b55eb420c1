package org.stopso.matching.adapter.messaging;

import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stopso.contracts.ReferralSubmitted;
import org.stopso.kit.reference.Outcode;
import org.stopso.kit.reference.Outcodes;
import org.stopso.kit.reference.Prison;
import org.stopso.kit.reference.Prisons;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.Whereabouts;
import org.stopso.matching.domain.need.Wishes;
import org.stopso.terms.Clearance;
import org.stopso.terms.HouseholdName;
import org.stopso.terms.ScreeningOutcome;

/** Makes a need of a referral as it was submitted. */
@Component
final class Submission {

  private static final int EVERYBODY_ELSE = 2;
  private static final String NO_REGION = "United Kingdom";

  private final Outcodes outcodes;
  private final Prisons prisons;

  Submission(Outcodes outcodes, Prisons prisons) {
    this.outcodes = outcodes;
    this.prisons = prisons;
  }

  Need need(ReferralSubmitted event) {
    Clearance clearance = event.screening().clearance();
    return Need.submitted(
        event.referralId(),
        HouseholdName.of(event.referralId(), event.householdId()),
        wishes(event),
        clearance == null ? Clearance.FOUNDATION : clearance,
        new Claim(EVERYBODY_ELSE, event.submittedAt()),
        event.screening().outcome() == ScreeningOutcome.HOLD);
  }

  private Wishes wishes(ReferralSubmitted event) {
    return new Wishes(
        new HashSet<>(event.clientGroups()),
        event.help(),
        new HashSet<>(event.delivery()),
        where(event),
        event.maxTravelKm(),
        event.preferences().therapistGender(),
        new HashSet<>(event.preferences().languages()),
        new HashSet<>(event.preferences().availability()),
        event.preferences().feeBand());
  }

  private Whereabouts where(ReferralSubmitted event) {
    String prisonId = event.prisonId();
    if (prisonId != null) {
      Outcode near = prisons.find(prisonId).map(Prison::outcode).orElse(null);
      return where(prisonId, true, near);
    }
    String code = event.outcode();
    if (code == null) {
      throw new IllegalArgumentException("neither outcode nor prison: " + event.referralId());
    }
    return where(code, false, outcodes.find(code).orElse(null));
  }

  private static Whereabouts where(String code, boolean prison, @Nullable Outcode near) {
    return near == null
        ? new Whereabouts(code, prison, null, NO_REGION)
        : new Whereabouts(code, prison, near.position(), near.region());
  }
}
