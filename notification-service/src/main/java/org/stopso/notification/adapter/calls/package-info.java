/** Asks the owning service where somebody is reached. */
@NullMarked
package org.stopso.notification.adapter.calls;

import org.jspecify.annotations.NullMarked;
