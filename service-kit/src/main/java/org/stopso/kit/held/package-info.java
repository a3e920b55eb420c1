/**
 * Records that could not be handled, kept with their reason instead of being sent to a dead-letter
 * topic: the later records of the same key queue up behind, all other keys go on. Ops list, replay
 * in order, or skip with a reason.
 */
@NullMarked
package org.stopso.kit.held;

import org.jspecify.annotations.NullMarked;
