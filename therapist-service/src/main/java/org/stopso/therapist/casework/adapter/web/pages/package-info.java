/** Casework as pages, in English, for therapists. */
@NullMarked
package org.stopso.therapist.casework.adapter.web.pages;

import org.jspecify.annotations.NullMarked;
