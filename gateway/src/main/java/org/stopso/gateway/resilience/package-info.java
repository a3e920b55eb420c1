/** Keeps a service that is away, slow or overrun from taking the others with it. */
@NullMarked
package org.stopso.gateway.resilience;

import org.jspecify.annotations.NullMarked;
