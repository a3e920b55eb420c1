/**
 * Who is calling, as the issuer's token says; denied unless a service's own {@link
 * org.stopso.kit.security.AccessTable} allows.
 *
 * <p>Services hold no session and no password: they check the signature, the issuer and the
 * audience of a bearer token, whose {@code roles} become {@code ROLE_…} and whose {@code scope}
 * becomes {@code SCOPE_…}. The issuer's keys are fetched at the first token, so that a service
 * starts while the issuer is down. Health, metrics and the API description are open to everybody
 * who reaches the port; the pages and endpoints of operations only to the addresses in {@code
 * stopso.held.open-to}.
 */
@NullMarked
package org.stopso.kit.security;

import org.jspecify.annotations.NullMarked;
