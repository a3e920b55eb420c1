/**
 * The few questions one service asks another: with a client-credentials token, a deadline, a retry,
 * a circuit breaker and a bulkhead.
 *
 * <p>Only GETs, and POSTs that may be repeated, so that asking again is harmless. 404 is an answer;
 * anything else but 200, silence, or an open breaker is {@link org.stopso.kit.calls.ServiceAway},
 * which waiting mends. Answers are read tolerantly: the other service may add fields.
 */
@NullMarked
package org.stopso.kit.calls;

import org.jspecify.annotations.NullMarked;
