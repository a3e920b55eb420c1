/** Rules of form, written once. */
@NullMarked
package org.stopso.kit.problem;

import org.jspecify.annotations.NullMarked;
