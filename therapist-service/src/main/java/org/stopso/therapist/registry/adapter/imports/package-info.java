/** Therapists from a file, at start. */
@NullMarked
package org.stopso.therapist.registry.adapter.imports;

import org.jspecify.annotations.NullMarked;
