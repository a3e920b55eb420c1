/**
 * Turns events into figures that show no person, for analysts and researchers.
 *
 * <p>For now it starts and answers its health checks; the figures themselves (docs/domain.md §7)
 * come later. Events in: none. Events out: none.
 */
@NullMarked
package org.stopso.research;

import org.jspecify.annotations.NullMarked;
