/** The public API: ask for help, follow it with the return code. */
@NullMarked
package org.stopso.referral.adapter.web.intake;

import org.jspecify.annotations.NullMarked;
