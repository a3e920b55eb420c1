/** Threads that carry out what is due: at once what is new, by and by what failed before. */
@NullMarked
package org.stopso.notification.adapter.courier;

import org.jspecify.annotations.NullMarked;
