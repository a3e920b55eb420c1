/** Whatever is kept beside a referral and must go with it. */
@NullMarked
package org.stopso.referral.domain.belongings;

import org.jspecify.annotations.NullMarked;
