/** How the gateway recognises again what it must not know: hashed under a key. */
@NullMarked
package org.stopso.gateway.keyed;

import org.jspecify.annotations.NullMarked;
