/** Reading answers. */
@NullMarked
package org.stopso.referral.domain.answers;

import org.jspecify.annotations.NullMarked;
