/**
 * How JSON from outside is read: to the letter, in UTF-8. Unknown fields are refused, nothing is
 * bent into another type, enums are read by the word they print as, and {@code ""} of a field is
 * the same as its absence. (What another service answers is read tolerantly, in {@code calls}.)
 */
@NullMarked
package org.stopso.kit.json;

import org.jspecify.annotations.NullMarked;
