/** Logging a session, and the rules for it. */
@NullMarked
package org.stopso.therapist.casework.application.session;

import org.jspecify.annotations.NullMarked;
