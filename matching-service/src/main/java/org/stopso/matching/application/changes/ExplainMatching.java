package org.stopso.matching.application.changes;

import org.jspecify.annotations.Nullable;
import org.stopso.kit.problem.NotFound;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.application.offering.Notes;
import org.stopso.matching.domain.fit.Explanation;
import org.stopso.matching.domain.need.Need;
import org.stopso.matching.domain.offer.Asking;
import org.stopso.matching.domain.offer.ByHand;
import org.stopso.matching.domain.offer.Decisions.Decided;

/**
 * Shows a coordinator why the last decision about a referral came out as it did. Who reads it of
 * one of a couple reads it of both.
 */
public class ExplainMatching {

  private final Book book;
  private final Notes notes;

  public ExplainMatching(Book book, Notes notes) {
    this.book = book;
    this.notes = notes;
  }

  /**
   * An explanation, and what it is about.
   *
   * @param byHand where a coordinator decided, whatever the rules said
   * @param asking who was asked up to now
   */
  public record Explained(
      Explanation explanation, @Nullable ByHand byHand, Need need, Asking asking) {}

  /**
   * The newest.
   *
   * @throws NotFound when nothing was decided about such a referral
   */
  public Explained of(String accountId, String referralId) {
    Need need = book.needs().find(referralId).orElseThrow(NotFound::new);
    Decided decided = book.decisions().latest(need.key()).orElseThrow(NotFound::new);
    notes.note(accountId, "matching.read", need.referralIds(), null);
    Asking asking = new Asking(book.offers().about(need.key()));
    return new Explained(decided.explanation(), decided.byHand(), need, asking);
  }
}
