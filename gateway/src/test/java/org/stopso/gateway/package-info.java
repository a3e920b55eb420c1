/** The gateway as a whole, running, in front of stand-ins for the services. */
@NullMarked
package org.stopso.gateway;

import org.jspecify.annotations.NullMarked;
