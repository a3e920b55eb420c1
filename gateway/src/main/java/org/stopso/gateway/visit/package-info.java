/**
 * A visit: from the first public page that a browser fetches to the way out. What was typed in it
 * opens in no other one.
 */
@NullMarked
package org.stopso.gateway.visit;

import org.jspecify.annotations.NullMarked;
