/** The referral service. */
@NullMarked
package org.stopso.referral;

import org.jspecify.annotations.NullMarked;
