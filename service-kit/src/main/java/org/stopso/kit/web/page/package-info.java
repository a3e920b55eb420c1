/**
 * What templates are given besides texts: choices with a hint, rows of answers, kinds of fields.
 */
@NullMarked
package org.stopso.kit.web.page;

import org.jspecify.annotations.NullMarked;
