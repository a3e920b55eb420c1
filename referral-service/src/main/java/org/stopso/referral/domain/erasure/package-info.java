/** Whether somebody is erased at once, and what becomes of a request to be. */
@NullMarked
package org.stopso.referral.domain.erasure;

import org.jspecify.annotations.NullMarked;
