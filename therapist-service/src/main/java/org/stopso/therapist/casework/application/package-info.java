/** What can be done with a case, one class each. */
@NullMarked
package org.stopso.therapist.casework.application;

import org.jspecify.annotations.NullMarked;
