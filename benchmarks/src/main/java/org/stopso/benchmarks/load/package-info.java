/** Load from one process over loopback: few threads, plain sockets, no library in the way. */
@NullMarked
package org.stopso.benchmarks.load;

import org.jspecify.annotations.NullMarked;
