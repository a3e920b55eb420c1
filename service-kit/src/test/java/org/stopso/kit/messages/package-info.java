/** The bundles. */
@NullMarked
package org.stopso.kit.messages;

import org.jspecify.annotations.NullMarked;
