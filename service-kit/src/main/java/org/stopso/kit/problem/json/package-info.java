/**
 * What is wrong with JSON that somebody sent, field by field and never in the words of its reader,
 * which quote what was sent; and forms that are read on after a mistake.
 */
@NullMarked
package org.stopso.kit.problem.json;

import org.jspecify.annotations.NullMarked;
