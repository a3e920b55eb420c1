/** Codes as they are minted and typed. */
@NullMarked
package org.stopso.kit.returncode;

import org.jspecify.annotations.NullMarked;
