package org.stopso.therapist.registry.domain;

/** Where a therapist stands with the charity ({@code docs/domain.md} §3.1). */
public enum TherapistState {
  APPLIED,
  VETTING,
  IN_TRAINING,
  ACTIVE,
  /** Takes no new clients for a while, and keeps those there are. */
  PAUSED,
  SUSPENDED,
  LEFT,
  DECLINED,
  WITHDRAWN;

  /** Whether somebody in this state has no business here any more, at the next request. */
  public boolean isOut() {
    return switch (this) {
      case SUSPENDED, LEFT, DECLINED, WITHDRAWN -> true;
      case APPLIED, VETTING, IN_TRAINING, ACTIVE, PAUSED -> false;
    };
  }
}
