/** What is written between somebody with a return code and the coordinators. */
@NullMarked
package org.stopso.referral.domain.correspondence;

import org.jspecify.annotations.NullMarked;
