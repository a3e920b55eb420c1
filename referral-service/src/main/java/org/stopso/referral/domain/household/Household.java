package org.stopso.referral.domain.household;

import org.jspecify.annotations.Nullable;
import org.stopso.terms.HouseholdName;

/**
 * Whom a referral belongs with (docs/domain.md §2.2). It is fixed when the referral is submitted: a
 * household is named after the referral that it began with, so that nothing has to be said of that
 * one when somebody joins it.
 *
 * @param id the referral that the household began with
 * @param partner the referral of the other of a couple; absent: none yet. It stays when that one is
 *     gone, until somebody else comes in its place
 */
public record Household(String id, @Nullable String partner) {

  /** The household that begins with this referral, should anybody join it. */
  public static Household of(String referralId) {
    return new Household(HouseholdName.of(referralId, null), null);
  }

  /** The same, with that referral as the other of a couple. */
  public Household with(@Nullable String partnerId) {
    return new Household(id, partnerId);
  }
}
