/** The rules of trying and giving up, at both sides of their edges. */
@NullMarked
package org.stopso.notification.domain;

import org.jspecify.annotations.NullMarked;
