/** Keeps other sites from sending requests in a signed-in person's name. */
@NullMarked
package org.stopso.gateway.crosssite;

import org.jspecify.annotations.NullMarked;
