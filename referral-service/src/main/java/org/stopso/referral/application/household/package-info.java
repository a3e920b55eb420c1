/** Joining a household, by a code that somebody in it hands on. */
@NullMarked
package org.stopso.referral.application.household;

import org.jspecify.annotations.NullMarked;
