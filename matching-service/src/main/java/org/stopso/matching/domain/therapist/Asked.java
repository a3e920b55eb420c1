package org.stopso.matching.domain.therapist;

import java.time.LocalDate;

/**
 * That a therapist was asked, and what came of it.
 *
 * @param on the day of the offer, Europe/London
 */
public record Asked(String offerId, LocalDate on, Reply reply) {

  /** What came of an offer, as far as it says how the therapist answers. */
  public enum Reply {
    OPEN,
    /** Accepted or declined in time: either is an answer. */
    ANSWERED,
    EXPIRED,
    /** Taken back before it was answered: says nothing about the therapist. */
    WITHDRAWN
  }

  /** Whether it was made within that many days up to {@code today}. */
  public boolean within(int days, LocalDate today) {
    return on.isAfter(today.minusDays(days));
  }

  /** Whether it counts as an offer that could be answered. */
  public boolean counts() {
    return reply != Reply.WITHDRAWN;
  }

  /** Whether it was answered in time. */
  public boolean answered() {
    return reply == Reply.ANSWERED;
  }
}
