package org.stopso.matching.application.changes;

import java.time.Instant;
import org.stopso.kit.inbox.NotYet;
import org.stopso.matching.application.offering.Announcing;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.application.offering.MakeOffer;
import org.stopso.matching.domain.need.Claim;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;
import org.stopso.matching.domain.therapist.Caseload;
import org.stopso.terms.EndingReason;

/** A case is over, or could not stand: its place is free, and the need may look again. */
public class EndAssignment {

  private static final int FIRST = 0;

  private final Book book;
  private final MakeOffer makeOffer;
  private final Announcing announcing;

  public EndAssignment(Book book, MakeOffer makeOffer, Announcing announcing) {
    this.book = book;
    this.makeOffer = makeOffer;
    this.announcing = announcing;
  }

  /**
   * The referral could no longer be assigned when the therapist accepted. It stays held until a
   * coordinator lets it go; a withdrawn one stays withdrawn.
   *
   * @throws NotYet when the referral was not heard of yet
   */
  public void refused(String referralId, String caseId, String therapistId) {
    Need need = find(referralId);
    free(therapistId, caseId);
    if (need.hangsOn(caseId)) {
      Instant now = announcing.terms().now();
      announcing.announcements().assignmentCancelled(need, caseId, therapistId, now);
      if (need.is(NeedState.ASSIGNED)) {
        book.needs().save(need.held());
      }
    }
  }

  /**
   * The case ended. Where the client goes on with another therapist they come first, and are not
   * offered to the same one again.
   *
   * @throws NotYet when the referral was not heard of yet
   */
  public void ended(String referralId, Ending ending) {
    Need need = find(referralId);
    free(ending.therapistId(), ending.caseId());
    if (!need.hangsOn(ending.caseId()) || !need.is(NeedState.ASSIGNED)) {
      return;
    }
    if (ending.reason().goesOn()) {
      Claim claim = new Claim(FIRST, ending.at());
      makeOffer.findFor(need.reopened(ending.therapistId(), claim));
    } else {
      book.needs().save(need.closed());
    }
  }

  /** How a case ended. */
  public record Ending(String caseId, String therapistId, EndingReason reason, Instant at) {}

  private void free(String therapistId, String caseId) {
    Caseload caseload = book.caseloads().of(therapistId);
    Caseload freed = caseload.ended(caseId);
    if (freed.occupied() < caseload.occupied()) {
      book.caseloads().save(freed);
      announcing.freed(therapistId);
    }
  }

  private Need find(String referralId) {
    return book.needs().find(referralId).orElseThrow(() -> new NotYet("referral " + referralId));
  }
}
