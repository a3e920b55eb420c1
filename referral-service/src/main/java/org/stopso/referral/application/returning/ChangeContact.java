package org.stopso.referral.application.returning;

import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.transaction.Transactions;
import org.stopso.referral.application.Amiss;
import org.stopso.referral.application.intake.Codebook;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.form.ContactChange;
import org.stopso.referral.domain.request.Contact;

/** Lets the client say how they may be reached from now on. */
@Service
public class ChangeContact {

  private static final String PERSON = "person";

  private final Codebook codebook;
  private final Referrals referrals;
  private final Audit audit;
  private final Transactions transactions;

  ChangeContact(Codebook codebook, Referrals referrals, Audit audit, Transactions transactions) {
    this.codebook = codebook;
    this.referrals = referrals;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * How they may be reached now, opened for them to see, which is noted.
   *
   * @throws NotFound for whatever is no living code of a client's own
   */
  public Reach now(String typedCode) {
    return transactions.inTransaction(() -> opened(codebook.clients(typedCode)));
  }

  private Reach opened(Referral referral) {
    Personal<Contact> contact =
        referrals.open(referral.id()).orElseThrow(NotFound::new).particulars().contact();
    audit.record(PERSON, "referral.contact-read", DataSubject.of(referral.id()), null);
    return new Reach(contact, referral.need().place().inPrison());
  }

  /**
   * Whether they are in prison, and reached by their number there.
   *
   * @throws NotFound for whatever is no living code of a client's own
   */
  public boolean isInPrison(String typedCode) {
    return codebook.clients(typedCode).need().place().inPrison();
  }

  /** How somebody may be reached; who is in prison, by their number there. */
  public record Reach(Personal<Contact> contact, boolean inPrison) {}

  /**
   * From now on like this. What is under way already may still go the old way.
   *
   * @throws NotFound for whatever is no living code of a client's own
   * @throws org.stopso.kit.problem.InvalidRequest when it does not fit where they are
   */
  public void change(String typedCode, Personal<Contact> contact) {
    transactions.inTransaction(() -> changed(codebook.clients(typedCode), contact));
  }

  private void changed(Referral referral, Personal<Contact> contact) {
    Amiss.refuse(ContactChange.misfits(contact.open(), referral.need().place()));
    referrals.keepContact(referral, contact);
    audit.record(PERSON, "referral.contact", DataSubject.of(referral.id()), null);
  }
}
