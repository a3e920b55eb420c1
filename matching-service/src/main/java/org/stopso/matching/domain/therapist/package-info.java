/** What matching knows of a therapist: the profile they publish, and who occupies their places. */
@NullMarked
package org.stopso.matching.domain.therapist;

import org.jspecify.annotations.NullMarked;
