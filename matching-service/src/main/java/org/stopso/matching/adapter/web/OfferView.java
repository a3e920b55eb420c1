package org.stopso.matching.adapter.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stopso.matching.domain.offer.Brief;
import org.stopso.matching.domain.offer.Offer;
import org.stopso.matching.domain.offer.OfferState.Accepted;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;

/**
 * An offer as its therapist sees it.
 *
 * @param distanceKm rounded to a tenth of a kilometre
 * @param caseId once it is accepted
 */
record OfferView(
    String offerId,
    List<String> referralIds,
    String region,
    @Nullable Double distanceKm,
    Delivery delivery,
    HelpKind help,
    Clearance clearance,
    Set<ClientGroup> clientGroups,
    Set<Availability> availability,
    boolean reducedFee,
    Instant offeredAt,
    Instant expiresAt,
    String status,
    @Nullable String caseId) {

  private static final double TENTHS = 10;

  static OfferView of(Offer offer) {
    Brief brief = offer.brief();
    return new OfferView(
        offer.offerId(),
        offer.referralIds(),
        brief.region(),
        rounded(brief.distanceKm()),
        brief.delivery(),
        brief.help(),
        brief.clearance(),
        new TreeSet<>(brief.groups()),
        new TreeSet<>(brief.availability()),
        brief.reducedFee(),
        offer.offeredAt(),
        offer.expiresAt(),
        offer.state().status(),
        offer.state() instanceof Accepted accepted ? accepted.caseId() : null);
  }

  private static @Nullable Double rounded(@Nullable Double km) {
    return km == null ? null : Math.round(km * TENTHS) / TENTHS;
  }
}
