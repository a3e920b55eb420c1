/** Which clearance a therapist needs for a request, and whether a person has to look first. */
@NullMarked
package org.stopso.referral.domain.screening;

import org.jspecify.annotations.NullMarked;
