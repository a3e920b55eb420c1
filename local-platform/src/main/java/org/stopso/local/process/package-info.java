/**
 * Starting other programs and being sure that they end: a command with a deadline, a child with a
 * log, and a warden that stops the children when this process is killed.
 */
@NullMarked
package org.stopso.local.process;

import org.jspecify.annotations.NullMarked;
