/** The notification service. */
@NullMarked
package org.stopso.notification;

import org.jspecify.annotations.NullMarked;
