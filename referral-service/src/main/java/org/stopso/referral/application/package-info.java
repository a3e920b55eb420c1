/** What follows from a change of a referral, whichever use case makes it. */
@NullMarked
package org.stopso.referral.application;

import org.jspecify.annotations.NullMarked;
