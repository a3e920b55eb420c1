/** The coordinators' desk: the queue, and the search for a referral. */
@NullMarked
package org.stopso.referral.adapter.web.desk;

import org.jspecify.annotations.NullMarked;
