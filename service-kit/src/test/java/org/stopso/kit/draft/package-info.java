/** Sealed drafts. */
@NullMarked
package org.stopso.kit.draft;

import org.jspecify.annotations.NullMarked;
