/** Sending twice makes one, on a real store. */
@NullMarked
package org.stopso.kit.idempotency;

import org.jspecify.annotations.NullMarked;
