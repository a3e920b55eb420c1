/** The issuer: where it is, who we are to it, whose tokens count. */
@NullMarked
package org.stopso.gateway.issuer;

import org.jspecify.annotations.NullMarked;
