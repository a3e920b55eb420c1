/** Reference data that anybody may read and keep for a day: places, prisons, bodies, help lines. */
@NullMarked
package org.stopso.referral.adapter.web.reference;

import org.jspecify.annotations.NullMarked;
