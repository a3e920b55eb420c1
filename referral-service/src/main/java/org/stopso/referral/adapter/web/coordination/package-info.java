/** The coordinators' API: the queue, a referral opened, and what can be decided about it. */
@NullMarked
package org.stopso.referral.adapter.web.coordination;

import org.jspecify.annotations.NullMarked;
