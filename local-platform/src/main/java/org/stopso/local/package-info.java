/** The whole platform on one machine, and the real infrastructure that tests run on. */
@NullMarked
package org.stopso.local;

import org.jspecify.annotations.NullMarked;
