/** The few plain pages that the local infrastructure itself shows. */
@NullMarked
package org.stopso.local.html;

import org.jspecify.annotations.NullMarked;
