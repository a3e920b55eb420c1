/** The files that browsers load. */
@NullMarked
package org.stopso.kit.web.assets;

import org.jspecify.annotations.NullMarked;
