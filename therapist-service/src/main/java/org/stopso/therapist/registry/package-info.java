/** Who the therapists are, whether they may receive clients, and what they offer. */
@NullMarked
package org.stopso.therapist.registry;

import org.jspecify.annotations.NullMarked;
