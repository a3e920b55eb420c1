/**
 * The few questions one service asks another: with a client-credentials token, a deadline, a retry,
 * a circuit breaker and a bulkhead.
 *
 * <p>Only GETs, and POSTs that may be repeated, so that asking again is harmless. 404 is an answer,
 * and 409 one that comes too early ({@link org.stopso.kit.calls.TooEarly}); anything else but 200,
 * silence, or an open breaker is {@link org.stopso.kit.calls.ServiceAway}. Waiting mends both.
 * Answers are read tolerantly: the other service may add fields.
 */
@NullMarked
package org.stopso.kit.calls;

import org.jspecify.annotations.NullMarked;
