/**
 * The same decision as asking every therapist in turn, fast: profiles and occupancy as columns of
 * numbers.
 */
@NullMarked
package org.stopso.matching.domain.index;

import org.jspecify.annotations.NullMarked;
