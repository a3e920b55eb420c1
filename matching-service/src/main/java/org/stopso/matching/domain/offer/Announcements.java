package org.stopso.matching.domain.offer;

import java.time.Instant;
import java.util.List;
import org.stopso.matching.domain.need.Need;

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

  /** The assignment could not stand, and the place is free. */
  void assignmentCancelled(Need need, String caseId, String therapistId, Instant at);
}
