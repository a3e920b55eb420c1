/**
 * Turns whatever goes wrong into an answer: problem details for programs, a page for people, in
 * their language. A mistake in the request is told by its field and by what would be right.
 *
 * <p>What was typed is never answered and never logged, and an unexpected failure is logged by the
 * classes and lines it came through, since messages of exceptions quote data.
 */
@NullMarked
package org.stopso.kit.problem.web;

import org.jspecify.annotations.NullMarked;
