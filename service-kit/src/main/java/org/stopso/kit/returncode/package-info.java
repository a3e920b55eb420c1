/** The codes people come back with: never stored, only recognised. */
@NullMarked
package org.stopso.kit.returncode;

import org.jspecify.annotations.NullMarked;
