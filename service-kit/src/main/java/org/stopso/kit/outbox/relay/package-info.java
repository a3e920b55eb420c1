/**
 * Publishes the outbox to Kafka.
 *
 * <p><b>How.</b> One relay of each service holds a lease, by the store's clock; its owner's name is
 * stable, so that a restarted instance goes on at once, and it is given back at shutdown. Each
 * commit of this instance rings for the relay ({@link org.stopso.kit.outbox.Bell}); as long as
 * another instance waits for the lease, a change stream tells of what that one commits; and the
 * relay looks every second by itself. It reads the oldest entries with snapshot read concern (when
 * there are more than one batch, the keys of the batch again from their first sequence), publishes
 * them in waves with at most one record of a key in flight, by an idempotent producer (acks=all,
 * linger 0) whose delivery timeout is 60 % of the lease, and deletes what was acknowledged. No wave
 * begins in the last 60 % of a lease, so what a paused relay still holds expires instead of
 * arriving late. A read may still show what was just deleted: the newest acknowledged ids are
 * remembered and skipped.
 *
 * <p><b>What it guarantees.</b> At least once, in order for each topic and key. A crash, or two
 * relays for a moment, make duplicates (the inbox drops them), never gaps. On a compacted topic an
 * older duplicate may end up last: readers compare {@code ce_sequence}, and {@link
 * org.stopso.kit.outbox.relay.RelayTakeover} lets the service append its current records again.
 *
 * <p><b>Knobs.</b> {@code stopso.instance}, {@code stopso.outbox.lease} (10 s), {@code .poll} (1
 * s), {@code .batch} (500), {@code .remembered} (20,000). <b>Meter.</b> {@code
 * stopso.outbox.published}, by topic.
 */
@NullMarked
package org.stopso.kit.outbox.relay;

import org.jspecify.annotations.NullMarked;
