package org.stopso.matching.domain.offer;

import java.time.Instant;
import java.util.List;
import org.stopso.matching.domain.need.Need;
import org.stopso.terms.Delivery;

/** What others are told, in the transaction of what they are told about. */
public interface Announcements {

  /** A therapist is asked. */
  void offerMade(Offer offer);

  /** A therapist said no, or not in time, or the offer was taken back: its state says which. */
  void offerClosed(Offer offer, boolean openOffersRemain);

  /** Nobody fits; {@code missing} are the codes of the rules that nobody passed. */
  void waiting(Need need, Instant since, List<String> missing);

  /** A therapist has the client. */
  void assigned(Offer accepted, String caseId, Instant at);

  /** A coordinator gave a therapist the client; the need says whom, and as which case. */
  void assignedByHand(Need need, Delivery delivery, Instant at);

  /** So many therapists in a row have not answered: somebody has to look. */
  void unfilled(Need need, int unanswered, Instant at);

  /** The assignment could not stand, and the place is free. */
  void assignmentCancelled(Need need, String caseId, String therapistId, Instant at);
}
