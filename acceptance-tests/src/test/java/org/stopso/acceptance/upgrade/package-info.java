/** Builds and starts a newer matching-service beside the one that runs. */
@NullMarked
package org.stopso.acceptance.upgrade;

import org.jspecify.annotations.NullMarked;
