/** The matching service. */
@NullMarked
package org.stopso.matching;

import org.jspecify.annotations.NullMarked;
