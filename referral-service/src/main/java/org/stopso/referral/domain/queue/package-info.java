/** What needs a coordinator, by when. One home for all such items. */
@NullMarked
package org.stopso.referral.domain.queue;

import org.jspecify.annotations.NullMarked;
