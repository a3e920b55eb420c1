package org.stopso.referral.domain.belongings;

/** What is kept beside a referral, and goes when it is erased. */
public interface Belongings {

  /** Removes whatever there is of this referral. */
  void forget(String referralId);
}
