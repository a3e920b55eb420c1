/** The people a case is for, as referral-service tells of them at the moment of asking. */
@NullMarked
package org.stopso.therapist.casework.domain.client;

import org.jspecify.annotations.NullMarked;
