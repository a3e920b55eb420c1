/** What is asked of a Docker engine before anything is built on one. */
@NullMarked
package org.stopso.local.docker;

import org.jspecify.annotations.NullMarked;
