/** What is written down, on a real store. */
@NullMarked
package org.stopso.kit.audit;

import org.jspecify.annotations.NullMarked;
