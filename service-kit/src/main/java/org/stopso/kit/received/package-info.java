/**
 * Records as they come from the broker, and what to make of a failure to handle one: whether
 * waiting will mend it, and how to name it without repeating what is in the record.
 */
@NullMarked
package org.stopso.kit.received;

import org.jspecify.annotations.NullMarked;
