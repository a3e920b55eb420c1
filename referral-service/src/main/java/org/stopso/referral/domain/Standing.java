package org.stopso.referral.domain;

/**
 * What a therapist's acceptance has become. A therapist accepts in matching-service, and this
 * service learns of it later, or refuses it: until then nobody can say whether it stands.
 */
public enum Standing {
  /** Not heard of yet, and it may still come to stand. */
  UNHEARD,
  /** The client is that therapist's now. */
  STANDS,
  /** It was refused, it is over, or nothing can come of it any more. */
  FALLEN;

  /** How {@code caseId} stands for {@code referral}. */
  public static Standing of(Referral referral, String caseId) {
    boolean open = referral.state().open();
    if (!referral.knows(caseId)) {
      return open ? UNHEARD : FALLEN;
    }
    return open && referral.state().disclosed() && referral.isIn(caseId) ? STANDS : FALLEN;
  }
}
