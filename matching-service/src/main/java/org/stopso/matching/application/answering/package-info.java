/** What becomes of an offer: looked at, accepted, declined, expired. */
@NullMarked
package org.stopso.matching.application.answering;

import org.jspecify.annotations.NullMarked;
