/**
 * The words people read, in English and Welsh: {@code messages/kit} and whatever else a service has
 * in {@code messages}, each with a {@code _cy} beside it where the public reads it. A language that
 * is asked for and not there is answered in English.
 *
 * <p>Every text passes through {@code MessageFormat}: an apostrophe is written {@code ’}.
 */
@NullMarked
package org.stopso.kit.messages;

import org.jspecify.annotations.NullMarked;
