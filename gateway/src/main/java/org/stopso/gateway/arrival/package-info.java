/** A request must be small enough and arrive soon enough. */
@NullMarked
package org.stopso.gateway.arrival;

import org.jspecify.annotations.NullMarked;
