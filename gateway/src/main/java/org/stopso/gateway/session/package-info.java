/** Server-side sessions in the gateway's own database. */
@NullMarked
package org.stopso.gateway.session;

import org.jspecify.annotations.NullMarked;
