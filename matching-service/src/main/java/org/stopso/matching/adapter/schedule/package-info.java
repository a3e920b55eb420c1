/** What happens by itself: offers expire, waiting referrals are offered again. */
@NullMarked
package org.stopso.matching.adapter.schedule;

import org.jspecify.annotations.NullMarked;
