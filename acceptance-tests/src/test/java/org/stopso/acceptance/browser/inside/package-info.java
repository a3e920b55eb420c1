/**
 * The pages that a code or a sign-in opens, in a real browser, each with all that can be wrong on
 * it: looked at by {@code -Pbrowser} alone.
 */
@NullMarked
package org.stopso.acceptance.browser.inside;

import org.jspecify.annotations.NullMarked;
