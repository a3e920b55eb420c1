/**
 * One trace from a request to its last consequence, across what has no thread: {@link
 * org.stopso.kit.trace.Traces#current} gives the headers to be stored with whatever is left for
 * later (an outbox entry, a held record, a notification), and {@link
 * org.stopso.kit.trace.Traces#continued} goes on from them, in whichever thread, process or life.
 */
@NullMarked
package org.stopso.kit.trace;

import org.jspecify.annotations.NullMarked;
