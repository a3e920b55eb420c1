/**
 * What a valid request for help is (docs/domain.md §2.2): from plain answers by name to a request,
 * or to everything that is wrong with them. Nothing here repeats what was typed.
 */
@NullMarked
package org.stopso.referral.domain.form;

import org.jspecify.annotations.NullMarked;
