/**
 * Knows the therapists and carries their casework: from assignments in, to profiles, sessions and
 * endings out.
 */
@NullMarked
package org.stopso.therapist;

import org.jspecify.annotations.NullMarked;
