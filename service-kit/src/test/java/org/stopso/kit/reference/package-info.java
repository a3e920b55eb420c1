/** Postcodes and distances. */
@NullMarked
package org.stopso.kit.reference;

import org.jspecify.annotations.NullMarked;
