/**
 * What goes wrong, as RFC 9457 problem details: a field and what would be right, never what was
 * typed.
 */
@NullMarked
package org.stopso.kit.problem;

import org.jspecify.annotations.NullMarked;
