/** The one place that makes identifiers. */
@NullMarked
package org.stopso.kit.ids;

import org.jspecify.annotations.NullMarked;
