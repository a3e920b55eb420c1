/** What goes wrong, seen from outside. */
@NullMarked
package org.stopso.kit.problem.web;

import org.jspecify.annotations.NullMarked;
