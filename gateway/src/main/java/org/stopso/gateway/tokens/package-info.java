/** The token a service gets to see, the roles it gives, and how it is renewed. */
@NullMarked
package org.stopso.gateway.tokens;

import org.jspecify.annotations.NullMarked;
