/** Whether the browser that asks is somebody's who is signed in. */
@NullMarked
package org.stopso.gateway.known;

import org.jspecify.annotations.NullMarked;
