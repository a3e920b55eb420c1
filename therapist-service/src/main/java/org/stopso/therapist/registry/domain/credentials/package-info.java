/** What a therapist has shown, and the clearance and dates that follow from it. */
@NullMarked
package org.stopso.therapist.registry.domain.credentials;

import org.jspecify.annotations.NullMarked;
