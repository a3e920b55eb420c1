package org.stopso.matching.application.coordination;

import org.stopso.kit.problem.NotFound;
import org.stopso.matching.application.coordination.Weighing.Weighed;
import org.stopso.matching.application.offering.Book;
import org.stopso.matching.application.offering.Notes;
import org.stopso.matching.domain.need.Need;

/** Shows a coordinator what speaks against a therapist before they assign by hand. */
public class WeighTherapist {

  private final Weighing weighing;
  private final Book book;
  private final Notes notes;

  public WeighTherapist(Weighing weighing, Book book, Notes notes) {
    this.weighing = weighing;
    this.book = book;
    this.notes = notes;
  }

  /** A need, and one therapist for it. */
  public record Considered(Need need, Weighed therapist) {}

  /**
   * Weighs.
   *
   * @throws NotFound when matching does not know the referral
   * @throws org.stopso.kit.problem.InvalidRequest when there is no such therapist
   */
  public Considered weigh(String accountId, String referralId, String therapistId) {
    Need need = book.needs().find(referralId).orElseThrow(NotFound::new);
    notes.note(accountId, "matching.read", need.referralIds(), null);
    return new Considered(need, weighing.weigh(need, therapistId));
  }
}
