/** Offers, what becomes of them, and what is announced. */
@NullMarked
package org.stopso.matching.domain.offer;

import org.jspecify.annotations.NullMarked;
