/** What the service does: note that somebody is to be told, tell them, try again. */
@NullMarked
package org.stopso.notification.application;

import org.jspecify.annotations.NullMarked;
