/**
 * The listener containers of all bindings: virtual threads, and what to do when a handler throws.
 *
 * <p>The store, the network or a service is away: the record is tried again after 100 ms, then less
 * often, at last every 2 s, without end; its consumer reads nothing else meanwhile and nothing is
 * skipped. Undecodable: held at once. Anything else: two repeats, then held. When holding fails
 * because the store is away, the record is tried again like any other.
 */
@NullMarked
package org.stopso.kit.inbox.container;

import org.jspecify.annotations.NullMarked;
