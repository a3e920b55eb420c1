/** What other services ask, with a token of their own; never routed from outside. */
@NullMarked
package org.stopso.referral.adapter.web.internal;

import org.jspecify.annotations.NullMarked;
