/** A small service with nothing of its own, to try the kit in. */
@NullMarked
package org.stopso.kit.sample;

import org.jspecify.annotations.NullMarked;
