package org.stopso.referral.application.coordination;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.stopso.kit.audit.Audit;
import org.stopso.kit.problem.NotFound;
import org.stopso.referral.domain.DataSubject;
import org.stopso.referral.domain.Reference;
import org.stopso.referral.domain.Referral;
import org.stopso.referral.domain.Referrals;
import org.stopso.referral.domain.Referrals.Opened;
import org.stopso.referral.domain.correspondence.Message;
import org.stopso.referral.domain.correspondence.Messages;
import org.stopso.referral.domain.erasure.ErasureRequest;
import org.stopso.referral.domain.erasure.ErasureRequests;
import org.stopso.referral.domain.feedback.Feedback;
import org.stopso.referral.domain.feedback.Feedbacks;

/**
 * Opens a referral to a coordinator, with who the client is; every time is in the audit log, with
 * what made it their business.
 */
@Service
public class ReadReferral {

  private final Referrals referrals;
  private final Shelves beside;
  private final Audit audit;
  private final Occasion occasion;

  ReadReferral(Referrals referrals, Shelves beside, Audit audit, Occasion occasion) {
    this.referrals = referrals;
    this.beside = beside;
    this.audit = audit;
    this.occasion = occasion;
  }

  /**
   * The one with this id.
   *
   * @throws NotFound when there is none
   */
  public Dossier read(String referralId, String by) {
    return opened(referrals.find(referralId), by, false);
  }

  /**
   * The one with this id, which was {@linkplain #idOf found} by its reference.
   *
   * @throws NotFound when there is none
   */
  public Dossier readFound(String referralId, String by) {
    return opened(referrals.find(referralId), by, true);
  }

  /**
   * The one with this reference, however it was typed.
   *
   * @throws NotFound when there is none
   */
  public Dossier search(String typedReference, String by) {
    return opened(Reference.read(typedReference).flatMap(referrals::findByReference), by, true);
  }

  /**
   * The one with this id as far as the queue shows it: nothing that is sealed is opened, so that
   * nothing has to be noted.
   *
   * @throws NotFound when there is none
   */
  public Glance glance(String referralId) {
    Referral referral = referrals.find(referralId).orElseThrow(NotFound::new);
    return new Glance(referral, beside.erasureAsked(referralId));
  }

  /** Whose reference that is, however it was typed; noted when it is read. */
  public Optional<String> idOf(String typedReference) {
    return Reference.read(typedReference).flatMap(referrals::findByReference).map(Referral::id);
  }

  private Dossier opened(Optional<Referral> found, String by, boolean searched) {
    Referral referral = found.orElseThrow(NotFound::new);
    String why = occasion.of(referral.id(), searched);
    audit.record(by, "referral.read", DataSubject.of(referral.id()), why);
    return new Dossier(referral, referrals.open(referral.id()), beside.of(referral.id()));
  }

  /**
   * A referral and what is sealed of it.
   *
   * @param opened empty once it is erased
   * @param beside what the person and the coordinators have said since
   */
  public record Dossier(Referral referral, Optional<Opened> opened, Beside beside) {

    /** As much of it as the queue shows. */
    public Glance glance() {
      return new Glance(referral, beside.erasure().filter(ErasureRequest::isOpen).isPresent());
    }
  }

  /** What may be seen without a note; {@code erasureAsked}: and not decided yet. */
  public record Glance(Referral referral, boolean erasureAsked) {}

  /** All that is kept beside a referral and that a coordinator sees with it. */
  public record Beside(
      List<Message> messages, Optional<ErasureRequest> erasure, Optional<Feedback> feedback) {}

  /** Where that is kept. */
  @Component
  record Shelves(Messages messages, ErasureRequests erasures, Feedbacks feedbacks) {

    boolean erasureAsked(String referralId) {
      return erasures.find(referralId).filter(ErasureRequest::isOpen).isPresent();
    }

    Beside of(String referralId) {
      return new Beside(
          messages.about(referralId), erasures.find(referralId), feedbacks.find(referralId));
    }
  }
}
