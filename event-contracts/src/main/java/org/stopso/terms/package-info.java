/**
 * The glossary as types: the coded words that every service, every event and every analyst shares.
 *
 * <p>Plain Java. A domain may use these words; the rules about them stay in the domain that owns
 * them.
 */
@NullMarked
package org.stopso.terms;

import org.jspecify.annotations.NullMarked;
