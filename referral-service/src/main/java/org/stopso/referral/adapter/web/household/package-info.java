/** The public API: a household code for whoever has a return code. */
@NullMarked
package org.stopso.referral.adapter.web.household;

import org.jspecify.annotations.NullMarked;
