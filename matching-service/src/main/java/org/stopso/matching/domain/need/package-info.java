/** What a referral asks of matching: its wishes, its claim, and where it stands. */
@NullMarked
package org.stopso.matching.domain.need;

import org.jspecify.annotations.NullMarked;
