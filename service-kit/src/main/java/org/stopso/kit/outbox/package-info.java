/**
 * Events on their way out: written in the transaction of the change they tell of, published by a
 * relay that may repeat but never skip or reorder what has the same key.
 */
@NullMarked
package org.stopso.kit.outbox;

import org.jspecify.annotations.NullMarked;
