/** Cases, sessions, agreements and endings, and the rules about them. */
@NullMarked
package org.stopso.therapist.casework.domain;

import org.jspecify.annotations.NullMarked;
