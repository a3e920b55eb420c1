/** What coordinators may know of therapists. */
@NullMarked
package org.stopso.therapist.registry.application.desk;

import org.jspecify.annotations.NullMarked;
