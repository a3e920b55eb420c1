/**
 * Where the platform's pages meet another site: whom people leave to, and whose form sends here.
 */
@NullMarked
package org.stopso.acceptance.browser.elsewhere;

import org.jspecify.annotations.NullMarked;
