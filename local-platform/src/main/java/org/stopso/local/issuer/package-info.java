/**
 * The sign-in of a platform on one machine: an OpenID Connect issuer with demo people. In
 * production an issuer of the charity's takes its place; services cannot tell the difference.
 */
@NullMarked
package org.stopso.local.issuer;

import org.jspecify.annotations.NullMarked;
