/** The way to a person: where they are reached, and who takes the mail there. */
@NullMarked
package org.stopso.notification.domain.post;

import org.jspecify.annotations.NullMarked;
