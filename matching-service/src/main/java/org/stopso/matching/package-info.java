/**
 * Finds the therapist who fits, and offers.
 *
 * <p>In: ReferralSubmitted, ReferralReleased, ReferralHeld, ReferralWithdrawn, ReferralErased,
 * AssignmentRefused, CaseEnded, and every TherapistProfile. Out: OfferMade, OfferDeclined,
 * OfferExpired, OfferWithdrawn, ReferralWaiting, ReferralUnfilled, TherapistAssigned,
 * AssignmentCancelled. The rules are in {@link org.stopso.matching.domain.fit.Objection} and {@link
 * org.stopso.matching.domain.fit.Score}.
 */
@NullMarked
package org.stopso.matching;

import org.jspecify.annotations.NullMarked;
