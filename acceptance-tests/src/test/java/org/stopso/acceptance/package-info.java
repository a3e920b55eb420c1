/** Stories told through the gateway alone, on the running platform. */
@NullMarked
package org.stopso.acceptance;

import org.jspecify.annotations.NullMarked;
