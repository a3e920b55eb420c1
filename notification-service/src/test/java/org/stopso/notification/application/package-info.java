/** What comes of one attempt. */
@NullMarked
package org.stopso.notification.application;

import org.jspecify.annotations.NullMarked;
