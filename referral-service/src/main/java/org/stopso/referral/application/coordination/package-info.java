/** What coordinators see and decide. */
@NullMarked
package org.stopso.referral.application.coordination;

import org.jspecify.annotations.NullMarked;
