/** The one origin in front of all services: who may call what, how often, from where. */
@NullMarked
package org.stopso.gateway;

import org.jspecify.annotations.NullMarked;
