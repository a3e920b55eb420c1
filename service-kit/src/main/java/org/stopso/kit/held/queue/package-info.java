/** The queues of held keys as they lie in the store; for the package above only. */
@NullMarked
package org.stopso.kit.held.queue;

import org.jspecify.annotations.NullMarked;
