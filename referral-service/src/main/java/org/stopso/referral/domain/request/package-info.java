/** What somebody asks for, once it is known to be valid: coded facts apart from personal ones. */
@NullMarked
package org.stopso.referral.domain.request;

import org.jspecify.annotations.NullMarked;
