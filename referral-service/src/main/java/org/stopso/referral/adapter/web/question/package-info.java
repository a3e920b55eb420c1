/**
 * The questions of the public forms in words, for whichever page asks them: a form, or the page on
 * which somebody who comes back changes what they said.
 */
@NullMarked
package org.stopso.referral.adapter.web.question;

import org.jspecify.annotations.NullMarked;
