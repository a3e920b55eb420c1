/** Pages of the forms. */
@NullMarked
package org.stopso.referral.adapter.web.start;

import org.jspecify.annotations.NullMarked;
