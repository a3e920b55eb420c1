/** Events of other services in, handed to whichever capability they concern. */
@NullMarked
package org.stopso.therapist.adapter.messaging;

import org.jspecify.annotations.NullMarked;
