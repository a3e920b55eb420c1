/** The service as a whole, on a real store, broker and mail server. */
@NullMarked
package org.stopso.notification;

import org.jspecify.annotations.NullMarked;
