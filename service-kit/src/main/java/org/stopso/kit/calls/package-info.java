/**
 * The few questions one service asks another: with a client-credentials token, a deadline, a retry,
 * a circuit breaker and a bulkhead.
 */
@NullMarked
package org.stopso.kit.calls;

import org.jspecify.annotations.NullMarked;
