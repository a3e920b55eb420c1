/** What other services may learn of a client, at the moment they need it; all of it audited. */
@NullMarked
package org.stopso.referral.application.disclosure;

import org.jspecify.annotations.NullMarked;
