/** The real Keycloak in the place of the local issuer: profile {@code keycloak}. */
@NullMarked
package org.stopso.acceptance.keycloak;

import org.jspecify.annotations.NullMarked;
