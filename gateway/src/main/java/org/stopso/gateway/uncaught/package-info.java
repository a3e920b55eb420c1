/** Answers what nobody else has answered: failures, and what Tomcat refuses by itself. */
@NullMarked
package org.stopso.gateway.uncaught;

import org.jspecify.annotations.NullMarked;
