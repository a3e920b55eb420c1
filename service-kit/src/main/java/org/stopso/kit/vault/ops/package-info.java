/**
 * The vault for ops: the actuator's endpoint {@code datakeys}, on the service's own port and never
 * routed by the gateway. {@code GET} counts the data keys under the current key-encryption key and
 * under older ones, {@code POST} wraps the latter anew. No key and no subject is shown. Who may is
 * decided as for held records.
 */
@NullMarked
package org.stopso.kit.vault.ops;

import org.jspecify.annotations.NullMarked;
