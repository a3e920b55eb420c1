/** What somebody says of the help they had, once it is over. */
@NullMarked
package org.stopso.referral.domain.feedback;

import org.jspecify.annotations.NullMarked;
