@NullMarked
package org.stopso.referral.domain.erasure;

import org.jspecify.annotations.NullMarked;
