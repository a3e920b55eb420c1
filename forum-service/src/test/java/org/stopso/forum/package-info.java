/** Whether the service starts. */
@NullMarked
package org.stopso.forum;

import org.jspecify.annotations.NullMarked;
