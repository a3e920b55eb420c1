/** What events of other services make of a referral. */
@NullMarked
package org.stopso.referral.application.following;

import org.jspecify.annotations.NullMarked;
