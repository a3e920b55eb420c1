/**
 * Java programs made quick to start: each jar unpacked once, and rehearsed once so that the JVM
 * knows the next time what it will need (an AOT cache).
 */
@NullMarked
package org.stopso.local.apps;

import org.jspecify.annotations.NullMarked;
