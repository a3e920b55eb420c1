/** Changing what a therapist offers, and the rules for it. */
@NullMarked
package org.stopso.therapist.registry.application.practice;

import org.jspecify.annotations.NullMarked;
