/**
 * A creating request that is sent twice has one effect and one answer.
 *
 * <p>The answer is kept for 24 hours, sealed under a key derived from the pepper and the
 * Idempotency-Key itself, so that a return code can't be read from the store.
 */
@NullMarked
package org.stopso.kit.idempotency;

import org.jspecify.annotations.NullMarked;
