/** Whether the service starts. */
@NullMarked
package org.stopso.research;

import org.jspecify.annotations.NullMarked;
