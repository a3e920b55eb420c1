/**
 * Tells people, once, in words that reveal nothing.
 *
 * <p>Events in: ReferralSubmitted, ReferralReleased, ReferralWithdrawn, ReferralErased,
 * MessageLeft, OfferMade, TherapistAssigned, AssignmentCancelled. Events out: none. Each event
 * becomes a {@link org.stopso.notification.domain.Notification} in the transaction that notes the
 * event, so that a repeated event makes no second mail; the courier then asks the owning service
 * for the address, hands the mail to the mail server and notes the outcome, for as many hours as it
 * takes and over restarts.
 *
 * <p>Once, with one honest exception: when this process (or its store) dies after the mail server
 * took a mail and before that is noted, the mail is handed over again after the restart. It carries
 * the same {@code Message-ID}, by which mailboxes recognise it. The rules: docs/domain.md §5.
 */
@NullMarked
package org.stopso.notification;

import org.jspecify.annotations.NullMarked;
