/** The vault on Google Tink, with its keys in MongoDB. */
@NullMarked
package org.stopso.kit.vault.tink;

import org.jspecify.annotations.NullMarked;
