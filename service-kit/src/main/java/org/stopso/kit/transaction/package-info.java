/**
 * One transaction for the aggregate, its outgoing events and the note of what caused them.
 *
 * <p>Majority write concern, snapshot read concern. The work is repeated on a transient conflict,
 * the commit alone when its outcome is unknown.
 */
@NullMarked
package org.stopso.kit.transaction;

import org.jspecify.annotations.NullMarked;
