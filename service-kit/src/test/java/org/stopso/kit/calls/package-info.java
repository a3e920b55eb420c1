/** Calls to a service that answers, and to one that does not. */
@NullMarked
package org.stopso.kit.calls;

import org.jspecify.annotations.NullMarked;
