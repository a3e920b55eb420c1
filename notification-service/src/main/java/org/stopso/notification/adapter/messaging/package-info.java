/** Events of the other services in; each becomes a message to somebody. */
@NullMarked
package org.stopso.notification.adapter.messaging;

import org.jspecify.annotations.NullMarked;
