/** The pages of this service: home, coming back with a code, and the way out. */
@NullMarked
package org.stopso.referral.adapter.web.page;

import org.jspecify.annotations.NullMarked;
