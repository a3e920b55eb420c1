/** The files of reference data. */
@NullMarked
package org.stopso.kit.reference.csv;

import org.jspecify.annotations.NullMarked;
