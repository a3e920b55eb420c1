/** The way through the issuer and back, and out again. */
@NullMarked
package org.stopso.gateway.signin;

import org.jspecify.annotations.NullMarked;
