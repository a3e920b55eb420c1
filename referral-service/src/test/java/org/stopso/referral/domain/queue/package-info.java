@NullMarked
package org.stopso.referral.domain.queue;

import org.jspecify.annotations.NullMarked;
