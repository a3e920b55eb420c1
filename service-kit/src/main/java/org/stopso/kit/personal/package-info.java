/** The type that personal data travels in, so that it can't be printed, logged or published. */
@NullMarked
package org.stopso.kit.personal;

import org.jspecify.annotations.NullMarked;
