package org.stopso.therapist.registry.application;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.transaction.Transactions;
import org.stopso.therapist.registry.domain.Profiles;
import org.stopso.therapist.registry.domain.Therapist;
import org.stopso.therapist.registry.domain.Therapists;

/** The one way a therapist's record changes: kept, announced and noted in one transaction. */
@Component
public class KeepTherapist {

  private final Therapists therapists;
  private final Profiles profiles;
  private final Audit audit;
  private final Transactions transactions;

  KeepTherapist(Therapists therapists, Profiles profiles, Audit audit, Transactions transactions) {
    this.therapists = therapists;
    this.profiles = profiles;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** Runs the reading and the changing in one transaction. */
  public <T> T inTransaction(Supplier<T> work) {
    return transactions.inTransaction(work);
  }

  /** Somebody new. */
  public void added(Therapist therapist) {
    therapists.add(therapist);
    announce(therapist, "therapist.add");
  }

  /** The next state of somebody; {@code action} names the change in the audit. */
  public Therapist changed(Therapist therapist, String action) {
    therapists.keep(therapist);
    announce(therapist, action);
    return therapist;
  }

  private void announce(Therapist therapist, String action) {
    profiles.publish(therapist);
    String subject = "therapist:" + therapist.therapistId();
    audit.record(therapist.revision().changedBy(), action, subject, null);
  }
}
