/** The scripts that {@code docs/operations} tells ops to use. */
@NullMarked
package org.stopso.deployment.operations;

import org.jspecify.annotations.NullMarked;
