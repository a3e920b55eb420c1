package org.stopso.matching.application.offering;

import org.stopso.kit.transaction.Transactions;
import org.stopso.matching.domain.offer.Announcements;

/** What a use case changes beside what it writes down: who is told, who is woken, and when. */
public record Announcing(
    Announcements announcements, Wakeups wakeups, Transactions transactions, Terms terms) {

  /** After the commit, those who wait are looked at: this therapist may have a place for them. */
  public void freed(String therapistId) {
    transactions.afterCommit(() -> wakeups.available(therapistId));
  }
}
