/**
 * Lets members talk to each other under pseudonyms, and moderators keep it safe.
 *
 * <p>For now it starts and answers its health checks; the forum itself (docs/domain.md §6) comes
 * later. Events in: none. Events out: none.
 */
@NullMarked
package org.stopso.forum;

import org.jspecify.annotations.NullMarked;
