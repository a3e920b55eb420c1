/** Who read or changed what about whom, and why. */
@NullMarked
package org.stopso.kit.audit;

import org.jspecify.annotations.NullMarked;
