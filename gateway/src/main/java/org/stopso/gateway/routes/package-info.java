/** The one table of route, method and role; what it does not allow does not exist. */
@NullMarked
package org.stopso.gateway.routes;

import org.jspecify.annotations.NullMarked;
