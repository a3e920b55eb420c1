/** Cases: from assignment to ending, and the sessions between. */
@NullMarked
package org.stopso.therapist.casework;

import org.jspecify.annotations.NullMarked;
