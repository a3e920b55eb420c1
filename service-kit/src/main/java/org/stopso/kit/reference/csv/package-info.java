/** Reads the reference data from the files under {@code reference/} on the class path, strictly. */
@NullMarked
package org.stopso.kit.reference.csv;

import org.jspecify.annotations.NullMarked;
