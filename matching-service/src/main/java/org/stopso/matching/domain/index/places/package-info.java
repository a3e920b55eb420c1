/** How far apart places are, for many at once. */
@NullMarked
package org.stopso.matching.domain.index.places;

import org.jspecify.annotations.NullMarked;
