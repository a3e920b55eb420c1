/** The way through the forms, from both sides of each condition. */
@NullMarked
package org.stopso.referral.domain.journey;

import org.jspecify.annotations.NullMarked;
