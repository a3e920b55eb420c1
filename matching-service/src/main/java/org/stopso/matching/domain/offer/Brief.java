package org.stopso.matching.domain.offer;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stopso.terms.Availability;
import org.stopso.terms.Clearance;
import org.stopso.terms.ClientGroup;
import org.stopso.terms.Delivery;
import org.stopso.terms.HelpKind;

/**
 * What a therapist is told before they accept: enough to decide, nothing that identifies.
 *
 * @param distanceKm to their nearest practice, kilometres; only when they would meet in person
 */
public record Brief(
    String region,
    @Nullable Double distanceKm,
    Delivery delivery,
    HelpKind help,
    Clearance clearance,
    Set<ClientGroup> groups,
    Set<Availability> availability,
    boolean reducedFee) {}
