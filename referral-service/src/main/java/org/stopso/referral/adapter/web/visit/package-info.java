/** In which visit a page was made, and in which it is asked for. */
@NullMarked
package org.stopso.referral.adapter.web.visit;

import org.jspecify.annotations.NullMarked;
