/** The pages of this service: home, and the way out. */
@NullMarked
package org.stopso.referral.adapter.web.page;

import org.jspecify.annotations.NullMarked;
