/** The vault on a real store. */
@NullMarked
package org.stopso.kit.vault.tink;

import org.jspecify.annotations.NullMarked;
