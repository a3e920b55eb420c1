/** Who is calling, as the issuer's token says; denied unless a service's own table allows. */
@NullMarked
package org.stopso.kit.security;

import org.jspecify.annotations.NullMarked;
