/** Pages of the forms. */
@NullMarked
package org.stopso.referral.adapter.web.returning;

import org.jspecify.annotations.NullMarked;
