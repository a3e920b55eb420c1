/** What templates ask. */
@NullMarked
package org.stopso.kit.web.page;

import org.jspecify.annotations.NullMarked;
