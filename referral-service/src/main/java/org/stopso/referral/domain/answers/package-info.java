/**
 * Plain answers by name, as a form or a program gives them, and what is wrong with each. Nothing
 * here repeats what was typed.
 */
@NullMarked
package org.stopso.referral.domain.answers;

import org.jspecify.annotations.NullMarked;
