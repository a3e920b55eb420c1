/** Casework as JSON. */
@NullMarked
package org.stopso.therapist.casework.adapter.web.api;

import org.jspecify.annotations.NullMarked;
