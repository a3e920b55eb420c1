/** The table of transitions, against every pair of state and cause, and as it is documented. */
@NullMarked
package org.stopso.referral.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
