package org.stopso.therapist.registry.domain.credentials;

import org.stopso.terms.Clearance;

/**
 * The specialist training a therapist has completed, and the clearance that follows ({@code
 * docs/domain.md} §3.2): computed, never typed in.
 *
 * @param days completed days of the charity's own training, 0 or more
 * @param atsacCompleted whether the ATSAC sex-addiction training is completed
 * @param waivedDays days that a coordinator waived for extensive experience, 0–3
 * @param professionalCertificate whether <em>The Professional Certificate in Therapeutic Practice
 *     with Sex Offenders</em> is completed
 */
public record Training(
    int days, boolean atsacCompleted, int waivedDays, boolean professionalCertificate) {

  private static final int SPECIALIST_DAYS = 3;
  private static final int SPECIALIST_DAYS_WITH_ATSAC = 2;

  /** How many days are needed before clients may be given; never below 0. */
  public int requiredDays() {
    int needed = atsacCompleted ? SPECIALIST_DAYS_WITH_ATSAC : SPECIALIST_DAYS;
    return Math.max(0, needed - waivedDays);
  }

  /** What this training lets a therapist take on. */
  public Clearance clearance() {
    if (days < requiredDays()) {
      return Clearance.NONE;
    }
    return professionalCertificate ? Clearance.ADVANCED : Clearance.FOUNDATION;
  }
}
