package org.stopso.matching.application.changes;

import java.util.Optional;
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
   * What was decided last, and about what.
   *
   * @param decided absent while nothing was: somebody has to look first, or a partner is missing
   * @param asking who was asked up to now
   */
  public record Explained(Need need, @Nullable Decided decided, Asking asking) {

    /**
     * Why it came out so.
     *
     * @throws NotFound while nothing was decided
     */
    public Explanation explanation() {
      return Optional.ofNullable(decided).map(Decided::explanation).orElseThrow(NotFound::new);
    }

    /** Where a coordinator decided, whatever the rules said. */
    public @Nullable ByHand byHand() {
      return decided == null ? null : decided.byHand();
    }
  }

  /**
   * The newest.
   *
   * @throws NotFound when matching does not know the referral
   */
  public Explained of(String accountId, String referralId) {
    Need need = book.needs().find(referralId).orElseThrow(NotFound::new);
    notes.note(accountId, "matching.read", need.referralIds(), null);
    return new Explained(
        need,
        book.decisions().latest(need.key()).orElse(null),
        new Asking(book.offers().about(need.key())));
  }
}
