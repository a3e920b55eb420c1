/** What the running gateway is tested with: an issuer, services that answer as told, a client. */
@NullMarked
package org.stopso.gateway.support;

import org.jspecify.annotations.NullMarked;
