/** The states of a referral and the one table of what moves it between them. */
@NullMarked
package org.stopso.referral.domain.lifecycle;

import org.jspecify.annotations.NullMarked;
