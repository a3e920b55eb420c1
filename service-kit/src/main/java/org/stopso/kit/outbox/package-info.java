/**
 * Events on their way out: written in the transaction of the change they tell of, published by a
 * relay that may repeat but never skip or reorder what has the same key.
 *
 * <p><b>How.</b> {@link org.stopso.kit.outbox.Outbox#append} writes an entry to the collection
 * {@code outbox}: event id (UUIDv7), topic, key, sequence, type, value, trace headers and time. The
 * sequence comes from a counter document of that topic and key, in {@code outbox_sequences}, raised
 * in the same transaction: two writers of one key conflict and one runs again, so the numbers have
 * no gaps and follow the order of commits. The package {@code relay} publishes and deletes the
 * entries.
 *
 * <p><b>What it guarantees.</b> An event is published if and only if its cause was committed; at
 * least once; in the order of its sequence among those of its topic and key.
 */
@NullMarked
package org.stopso.kit.outbox;

import org.jspecify.annotations.NullMarked;
