/**
 * Pages for whoever comes back with a return code. The code is only ever in the body of a form:
 * each page is the answer to one, and carries it hidden to the next.
 */
@NullMarked
package org.stopso.referral.adapter.web.returning;

import org.jspecify.annotations.NullMarked;
