/** Which messages an event leads to. */
@NullMarked
package org.stopso.notification.adapter.messaging;

import org.jspecify.annotations.NullMarked;
