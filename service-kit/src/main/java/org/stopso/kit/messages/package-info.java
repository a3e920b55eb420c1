/**
 * The words people read, in English and Welsh: {@code messages/kit} and, where a service has one,
 * {@code messages/<name>}, each with a {@code _cy} beside it. A language that is asked for and not
 * there is answered in English.
 *
 * <p>Every text passes through {@code MessageFormat}: an apostrophe is written {@code ’}.
 */
@NullMarked
package org.stopso.kit.messages;

import org.jspecify.annotations.NullMarked;
