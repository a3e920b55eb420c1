package org.stopso.referral.domain;

import org.stopso.referral.domain.lifecycle.State;

/**
 * What a therapist's acceptance, or the end of a case, has become. Both are decided in another
 * service, and this one learns of them later, or refuses them: until then nobody can say whether
 * they stand.
 */
public enum Standing {
  /** Not heard of yet, and it may still come to stand. */
  UNHEARD,
  /** The client is that therapist's now; or the client's case ended with that one. */
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

  /** How the end of {@code caseId} stands for {@code referral}: as the last there was of it. */
  public static Standing ofEnd(Referral referral, String caseId) {
    if (referral.state().open()) {
      return !referral.knows(caseId) || referral.isIn(caseId) ? UNHEARD : FALLEN;
    }
    return referral.state() == State.ENDED && referral.isIn(caseId) ? STANDS : FALLEN;
  }
}
