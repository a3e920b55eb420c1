/**
 * The codes people come back with: 24 characters of Crockford's base 32, 120 bits, shown once and
 * in groups of four. They are never stored, only recognised: by a keyed hash ({@link
 * org.stopso.kit.returncode.CodeHashes}) whose pepper is not in the database. The one that has to
 * be sent can be made again, of that pepper and a seed that is sealed ({@link
 * org.stopso.kit.returncode.DerivedCodes}).
 *
 * <p>A household code ({@link org.stopso.kit.returncode.HouseholdCode}) is kept and read the same
 * way; it is shorter, and opens nothing.
 *
 * <p>What somebody types is read with patience: spaces, dashes and case don't matter, {@code O} is
 * read as {@code 0}, {@code I} and {@code L} as {@code 1}. A code only ever travels in the body of
 * a POST, and prints as dots.
 */
@NullMarked
package org.stopso.kit.returncode;

import org.jspecify.annotations.NullMarked;
