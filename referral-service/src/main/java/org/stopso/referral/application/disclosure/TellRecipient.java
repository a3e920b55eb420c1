package org.stopso.referral.application.disclosure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.personal.Personal;
import org.stopso.kit.problem.NotFound;
import org.stopso.kit.problem.Refused;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.Standing;
import org.stopso.referral.domain.request.Contact;

/** Tells, at the moment of sending, where a client may be written to: by a way marked safe only. */
@Service
public class TellRecipient {

  private final Referrals referrals;
  private final Audit audit;

  TellRecipient(Referrals referrals, Audit audit) {
    this.referrals = referrals;
    this.audit = audit;
  }

  /**
   * The client's address, to tell them that a therapist has them as {@code caseId}.
   *
   * @throws NotFound as {@link #tell}, and when that does not stand
   * @throws Refused while nothing was heard of it
   */
  public Recipient tellAssigned(String referralId, String caseId, String service) {
    Referral referral = referrals.find(referralId).orElseThrow(NotFound::new);
    return switch (Standing.of(referral, caseId)) {
      case STANDS -> tell(referral, service);
      case FALLEN -> throw new NotFound();
      case UNHEARD -> throw new Refused("assignment-not-heard-of");
    };
  }

  /**
   * The client's address, to ask them how it was once {@code caseId} has ended.
   *
   * @throws NotFound as {@link #tell}, and when their referral did not end with that case
   * @throws Refused while that end was not heard of
   */
  public Recipient tellAfter(String referralId, String caseId, String service) {
    Referral referral = referrals.find(referralId).orElseThrow(NotFound::new);
    return switch (Standing.ofEnd(referral, caseId)) {
      case STANDS -> tell(referral, service);
      case FALLEN -> throw new NotFound();
      case UNHEARD -> throw new Refused("ending-not-heard-of");
    };
  }

  /**
   * The client's address.
   *
   * @throws NotFound when there is no such referral, it was erased, or the client may not hear from
   *     us yet
   */
  public Recipient tell(String referralId, String service) {
    return tell(referrals.find(referralId).orElseThrow(NotFound::new), service);
  }

  private Recipient tell(Referral referral, String service) {
    if (!referral.mayReachClient()) {
      throw new NotFound();
    }
    Contact contact =
        referrals.open(referral.id()).orElseThrow(NotFound::new).particulars().contact().open();
    audit.record(service, "referral.recipient", DataSubject.of(referral.id()), null);
    Optional<Contact.Email> safe =
        Optional.ofNullable(contact.email()).filter(Contact.Email::safeToContact);
    return new Recipient(Personal.ofNullable(safe.orElse(null)), referral.need().locale());
  }

  /** Where to, if by email at all, and in which language. */
  public record Recipient(@Nullable Personal<Contact.Email> email, String locale) {}
}
