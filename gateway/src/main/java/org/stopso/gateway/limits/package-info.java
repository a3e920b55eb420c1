/** How much, how fast and how often somebody may send. */
@NullMarked
package org.stopso.gateway.limits;

import org.jspecify.annotations.NullMarked;
