/** The headers that every answer carries, and the few of the browser's that a service sees. */
@NullMarked
package org.stopso.gateway.headers;

import org.jspecify.annotations.NullMarked;
