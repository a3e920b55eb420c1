/** Keyed hashes. */
@NullMarked
package org.stopso.kit.pepper;

import org.jspecify.annotations.NullMarked;
