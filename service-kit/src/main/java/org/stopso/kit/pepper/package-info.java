/**
 * The one secret behind everything that is recognised but never stored: return codes, blind
 * indexes, idempotency keys. It lies in a file outside the database ({@code STOPSO_PEPPER_FILE}),
 * and each use has a key of its own derived from it, so that no two uses can be compared.
 */
@NullMarked
package org.stopso.kit.pepper;

import org.jspecify.annotations.NullMarked;
