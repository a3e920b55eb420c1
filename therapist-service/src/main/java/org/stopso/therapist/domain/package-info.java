/** What both capabilities mean by a day. */
@NullMarked
package org.stopso.therapist.domain;

import org.jspecify.annotations.NullMarked;
