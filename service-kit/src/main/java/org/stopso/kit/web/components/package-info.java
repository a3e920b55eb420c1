/**
 * Every component of the page kit on one page, to be looked at while it is worked on: {@code
 * /ops/components} on a service's own port, where {@code stopso.components} is {@code shown}. Like
 * all of {@code /ops} it is not routed, and open only to the machine itself.
 */
@NullMarked
package org.stopso.kit.web.components;

import org.jspecify.annotations.NullMarked;
