/** Events in and out: the only place that knows the published language. */
@NullMarked
package org.stopso.referral.adapter.messaging;

import org.jspecify.annotations.NullMarked;
