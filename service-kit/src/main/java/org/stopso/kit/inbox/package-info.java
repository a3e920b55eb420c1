/**
 * Events on their way in: each has exactly one effect, in the transaction that also notes it.
 *
 * <p>What can't be handled is held with all later records of its key; what waiting will mend is
 * retried; every other key goes on.
 *
 * <p><b>How.</b> {@link org.stopso.kit.inbox.Inbox#consumer} decodes a record by its {@code
 * ce_type} and, in one transaction, notes {@code group/ce_id} in the collection {@code inbox},
 * looks whether its key is held (then it queues up) and calls the handler. A note that is already
 * there ends the transaction: nothing happens twice. Without {@code ce_id} the record's place is
 * its id. Types without a handler and types of a newer build are passed over. A handler that throws
 * {@link org.stopso.kit.inbox.NotYet} has its record queued and tried again for a minute, while all
 * other keys go on. What happens on other failures is the package {@code container}'s.
 *
 * <p><b>Knobs.</b> {@code stopso.inbox.remembered} (60 days): how long notes are kept, longer than
 * any topic keeps its records.
 */
@NullMarked
package org.stopso.kit.inbox;

import org.jspecify.annotations.NullMarked;
