/** The public forms in a real browser: with scripts and without, narrow and wide, and by keys. */
@NullMarked
package org.stopso.acceptance.browser;

import org.jspecify.annotations.NullMarked;
