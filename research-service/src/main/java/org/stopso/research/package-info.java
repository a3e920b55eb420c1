/** The research service. */
@NullMarked
package org.stopso.research;

import org.jspecify.annotations.NullMarked;
