/** Finding a therapist for a need: decide, reserve a place, offer, or wait. */
@NullMarked
package org.stopso.matching.application.offering;

import org.jspecify.annotations.NullMarked;
