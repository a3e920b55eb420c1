/** The forum service. */
@NullMarked
package org.stopso.forum;

import org.jspecify.annotations.NullMarked;
