package org.stopso.terms;

import org.jspecify.annotations.Nullable;

/**
 * What a household is called, everywhere: as the referral that it began with. Who joined no other
 * is in one of their own, of which nothing need be told or kept.
 */
public final class HouseholdName {

  private HouseholdName() {}

  /**
   * The household of a referral.
   *
   * @param joined what was told or kept of it; absent where it joined none
   */
  public static String of(String referralId, @Nullable String joined) {
    return joined == null ? referralId : joined;
  }

  /** What is told of {@code household}, of this referral: absent where it is one of its own. */
  public static @Nullable String joined(String referralId, String household) {
    return household.equals(referralId) ? null : household;
  }
}
