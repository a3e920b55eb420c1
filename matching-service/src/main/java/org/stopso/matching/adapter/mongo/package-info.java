/** Needs, offers and caseloads in MongoDB, and the occupancy that every instance follows. */
@NullMarked
package org.stopso.matching.adapter.mongo;

import org.jspecify.annotations.NullMarked;
