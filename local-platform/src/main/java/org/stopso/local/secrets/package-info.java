/** The keys and passwords of a platform on one machine, made once and kept to their owner. */
@NullMarked
package org.stopso.local.secrets;

import org.jspecify.annotations.NullMarked;
