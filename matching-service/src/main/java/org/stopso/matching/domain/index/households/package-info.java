/** Who is whose therapist, by household. */
@NullMarked
package org.stopso.matching.domain.index.households;

import org.jspecify.annotations.NullMarked;
