package org.stopso.matching.application.changes;

import java.util.function.UnaryOperator;
import org.stopso.kit.inbox.NotYet;
import org.stopso.matching.application.answering.CloseOffer;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.need.NeedState;

/** Nobody may be offered it any more, or not now: an open offer is taken back, its place freed. */
public class WithdrawNeed {

  private final Book book;
  private final CloseOffer closeOffer;

  public WithdrawNeed(Book book, CloseOffer closeOffer) {
    this.book = book;
    this.closeOffer = closeOffer;
  }

  /**
   * The person no longer wants it. A therapist who has the client already keeps the place until the
   * case ends, or the assignment is refused.
   *
   * @throws NotYet when it was not heard of yet
   */
  public void withdrawn(String referralId) {
    take(find(referralId), NeedState.CLOSED, Need::closed);
  }

  /**
   * A person has to look first, and nobody may be offered one of a couple without the other. Where
   * a therapist has accepted at the same moment, the assignment stands until it is refused.
   *
   * @throws NotYet when it was not heard of yet
   */
  public void held(String referralId) {
    Need need = find(referralId);
    Need noted = need.holding(referralId);
    if (!need.is(NeedState.ASSIGNED) && need.state().allows(NeedState.HELD)) {
      take(noted, NeedState.HELD, Need::held);
    } else if (!noted.equals(need)) {
      book.needs().save(noted);
    }
  }

  private void take(Need need, NeedState to, UnaryOperator<Need> change) {
    if (!need.state().allows(to)) {
      return;
    }
    closeOffer.takeBack(need);
    book.needs().save(change.apply(need));
  }

  private Need find(String referralId) {
    return book.needs().find(referralId).orElseThrow(() -> new NotYet("referral " + referralId));
  }
}
