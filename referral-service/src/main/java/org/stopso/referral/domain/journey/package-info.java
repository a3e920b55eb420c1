/**
 * The public forms page by page: whom a page concerns, what it asks, what comes next. What a valid
 * answer is, {@link org.stopso.referral.domain.form} alone says.
 */
@NullMarked
package org.stopso.referral.domain.journey;

import org.jspecify.annotations.NullMarked;
