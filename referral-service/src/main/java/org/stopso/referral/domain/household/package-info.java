/** Who belongs together, and how somebody comes to: neither ever sees the other's data. */
@NullMarked
package org.stopso.referral.domain.household;

import org.jspecify.annotations.NullMarked;
