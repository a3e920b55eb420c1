package org.stopso.referral.domain.erasure;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stopso.kit.personal.Personal;

/**
 * Somebody asks to be erased, and a coordinator has to decide. One that was granted is gone with
 * all else that was kept.
 *
 * @param decisionBy the last day for deciding
 * @param refusal absent while nothing is decided
 */
public record ErasureRequest(
    String referralId, Instant since, LocalDate decisionBy, @Nullable Refusal refusal) {

  /** No, and why: told to the person. */
  public record Refusal(String by, Instant at, Personal<String> reason) {}

  /** Whether a coordinator has still to decide. */
  public boolean isOpen() {
    return refusal == null;
  }

  /** A coordinator said no. */
  public ErasureRequest refused(String by, Instant at, Personal<String> reason) {
    return new ErasureRequest(referralId, since, decisionBy, new Refusal(by, at, reason));
  }
}
