package org.stopso.therapist.registry.application;

import org.springframework.stereotype.Service;
import org.stopso.kit.transaction.Transactions;
import org.stopso.therapist.registry.domain.Profiles;
import org.stopso.therapist.registry.domain.Therapists;

/**
 * Publishes every profile again, as it is now. On a compacted topic the newest sequence wins, so
 * whatever an earlier relay may have sent late is overruled.
 */
@Service
public class RepublishProfiles {

  private final Therapists therapists;
  private final Profiles profiles;
  private final Transactions transactions;

  RepublishProfiles(Therapists therapists, Profiles profiles, Transactions transactions) {
    this.therapists = therapists;
    this.profiles = profiles;
    this.transactions = transactions;
  }

  /** One transaction for each therapist, so that a change under way is never overruled. */
  public void republishAll() {
    therapists.allIds().forEach(id -> transactions.inTransaction(() -> republish(id)));
  }

  private void republish(String therapistId) {
    therapists.find(therapistId).ifPresent(profiles::publish);
  }
}
