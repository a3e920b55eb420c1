/** Takes an admitted request to its service and brings the answer back. */
@NullMarked
package org.stopso.gateway.forward;

import org.jspecify.annotations.NullMarked;
