/** What somebody does who comes back with a return code. */
@NullMarked
package org.stopso.referral.application.returning;

import org.jspecify.annotations.NullMarked;
