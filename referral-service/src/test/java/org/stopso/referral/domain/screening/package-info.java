/** Each screening rule, on both of its sides. */
@NullMarked
package org.stopso.referral.domain.screening;

import org.jspecify.annotations.NullMarked;
