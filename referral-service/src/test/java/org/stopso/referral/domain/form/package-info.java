/** What a valid request is, at each edge. */
@NullMarked
package org.stopso.referral.domain.form;

import org.jspecify.annotations.NullMarked;
