/** What may become of a referral. */
@NullMarked
package org.stopso.referral.domain;

import org.jspecify.annotations.NullMarked;
