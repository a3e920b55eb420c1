/** Contact details, asked of referral-service at the moment of reading. */
@NullMarked
package org.stopso.therapist.casework.adapter.calls;

import org.jspecify.annotations.NullMarked;
