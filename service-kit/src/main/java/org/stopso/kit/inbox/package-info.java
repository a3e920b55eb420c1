/**
 * Events on their way in: each has exactly one effect, in the transaction that also notes it.
 *
 * <p>What can't be handled is held with all later records of its key; what waiting will mend is
 * retried; every other key goes on.
 */
@NullMarked
package org.stopso.kit.inbox;

import org.jspecify.annotations.NullMarked;
