package org.stopso.referral.domain;

import java.util.Optional;

/**
 * What a client is called where no name may stand: under it all that is personal of a referral is
 * sealed, and it is noted who read it.
 */
public final class DataSubject {

  private static final String REFERRAL = "referral:";

  private DataSubject() {}

  /** The client of {@code referralId}. */
  public static String of(String referralId) {
    return REFERRAL + referralId;
  }

  /** The referral of {@code subject}; empty where it is nobody of ours. */
  public static Optional<String> referralOf(String subject) {
    return subject.startsWith(REFERRAL)
        ? Optional.of(subject.substring(REFERRAL.length()))
        : Optional.empty();
  }
}
