/**
 * Reference data, read from files when a service starts: outcodes and prisons with their places,
 * the distance between them, the lines people are signposted to, and the bodies that accredit
 * therapists. A row that can't be read keeps the service from starting. And the one calendar that
 * all dates mean.
 */
@NullMarked
package org.stopso.kit.reference;

import org.jspecify.annotations.NullMarked;
