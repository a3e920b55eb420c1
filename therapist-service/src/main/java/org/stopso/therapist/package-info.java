/** The therapist service. */
@NullMarked
package org.stopso.therapist;

import org.jspecify.annotations.NullMarked;
