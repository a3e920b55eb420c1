/**
 * Who may be offered a referral, in what order, and why: every rule of matching has its one address
 * here.
 */
@NullMarked
package org.stopso.matching.domain.fit;

import org.jspecify.annotations.NullMarked;
