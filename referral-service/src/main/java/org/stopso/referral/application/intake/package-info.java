/** What anybody may do: ask for help, and follow it with the return code. */
@NullMarked
package org.stopso.referral.application.intake;

import org.jspecify.annotations.NullMarked;
